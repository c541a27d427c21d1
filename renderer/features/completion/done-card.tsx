import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { buttonLook } from '#renderer/ui/button.tsx'
import styles from './done-card.module.css'

type DoneCardProps = {
  readonly pack: string
  readonly next: 'sign' | 'record' | 'course'
  readonly isDone?: boolean
  readonly children: ReactNode
}

const places = {
  sign: '/learn/$pack/statement',
  record: '/learn/$pack/record',
  course: '/learn/$pack',
} as const

/** Says that a step is done, or cannot be taken yet, and leads on. */
export function DoneCard({ pack, next, isDone = true, children }: DoneCardProps) {
  return (
    <section className={styles['card']}>
      <p className={styles['text']}>
        {isDone ? <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2.4} /> : null}
        <span>{children}</span>
      </p>
      <Link to={places[next]} params={{ pack }} className={buttonLook('main')}>
        <FormattedMessage id={next === 'course' ? 'course.next.back' : `course.next.${next}`} />
      </Link>
    </section>
  )
}
