import { BookCheck } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { ModuleLine } from '#contract/library-view.ts'
import styles from './read-mark.module.css'

/** How far a module is read: through, so many pages of it, or not at all. */
export function ReadMark({ pages, isRead }: Pick<ModuleLine, 'pages'> & { readonly isRead: boolean }) {
  if (isRead) {
    return (
      <span className={styles['read']}>
        <BookCheck aria-hidden strokeWidth={1.8} />
        <FormattedMessage id="course.module.read" />
      </span>
    )
  }
  return (
    <span>
      {pages.opened === 0 ? (
        <FormattedMessage id="standing.not-started" />
      ) : (
        <FormattedMessage id="reader.opened" values={{ read: pages.opened, of: pages.of }} />
      )}
    </span>
  )
}
