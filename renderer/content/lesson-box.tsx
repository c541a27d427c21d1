import { BookA, Footprints, type LucideIcon, MessagesSquare, NotebookPen, Pin } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { FormattedMessage } from 'react-intl'
import styles from './lesson-box.module.css'

const icons = {
  case: MessagesSquare,
  note: Pin,
  exercise: Footprints,
  reflection: NotebookPen,
  terms: BookA,
} as const satisfies Record<string, LucideIcon>

type BoxKind = keyof typeof icons

/**
 * A piece of a lesson set apart: a case, a note, an exercise, a reflection or terms, each named and with its own ground. `minutes` is what an
 * exercise states, 0 where it states none.
 */
export function LessonBox({
  kind,
  minutes,
  children,
}: {
  readonly kind: string
  readonly minutes: number
  readonly children: ReactNode
}) {
  const labelId = useId()
  if (!isBoxKind(kind)) return <div>{children}</div>
  const Icon = icons[kind]
  return (
    <div role="note" aria-labelledby={labelId} className={`${styles['box']} ${styles[kind]}`}>
      <p id={labelId} className={styles['label']} data-apart="">
        <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.7} />
        {kind === 'exercise' && minutes > 0 ? (
          <FormattedMessage id="lesson.box.exercise.minutes" values={{ minutes }} />
        ) : (
          <FormattedMessage id={`lesson.box.${kind}`} />
        )}
      </p>
      {children}
    </div>
  )
}

function isBoxKind(kind: string): kind is BoxKind {
  return Object.hasOwn(icons, kind)
}
