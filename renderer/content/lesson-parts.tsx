import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './lesson-content.module.css'

/** A table that scrolls inside its own box, by hand and by keyboard, when the column is too narrow for it. */
export function LessonTable({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  return (
    // A box that scrolls must be reached by the keyboard to be scrolled by it.
    <div
      className={styles['tableBox']}
      role="group"
      aria-label={intl.formatMessage({ id: 'lesson.table' })}
      tabIndex={0}
    >
      <table>{children}</table>
    </div>
  )
}

/** The notes of a page at its end. */
export function LessonNotes({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  return (
    <div role="note" aria-label={intl.formatMessage({ id: 'lesson.notes' })} className={styles['notes']}>
      <p className={styles['notesTitle']}>
        <FormattedMessage id="lesson.notes" />
      </p>
      {children}
    </div>
  )
}
