import type { ReactNode } from 'react'
import styles from './empty-place.module.css'
import { Furrows } from './furrows.tsx'

type EmptyPlaceProps = {
  readonly title: ReactNode
  readonly text: ReactNode
  /** What one can do instead. */
  readonly action?: ReactNode
}

/** Stands where there is nothing to show yet, and says what to do. */
export function EmptyPlace({ title, text, action }: EmptyPlaceProps) {
  return (
    <section className={styles['empty']}>
      <Furrows />
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{text}</p>
      {action}
    </section>
  )
}
