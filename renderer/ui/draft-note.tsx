import { FormattedMessage } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import styles from './draft-note.module.css'

/** What it means that a course is a draft, said before somebody studies it or signs for it; nothing of any other course. */
export function DraftNote({ status }: Pick<PackView, 'status'>) {
  if (status !== 'draft') return null
  return (
    <p className={styles['note']}>
      <FormattedMessage id="course.draft" />
    </p>
  )
}
