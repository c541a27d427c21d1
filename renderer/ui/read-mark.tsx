import { BookCheck } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { ModuleLine } from '#contract/library-view.ts'
import styles from './read-mark.module.css'

type ReadMarkProps = { readonly module: ModuleLine; readonly isRead: boolean }

/** How far a module is read: through, so many pages of it, or not at all, though its questions may be begun. */
export function ReadMark({ module: { pages, standing }, isRead }: ReadMarkProps) {
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
        <FormattedMessage id={standing.kind === 'not-started' ? 'standing.not-started' : 'course.module.unread'} />
      ) : (
        <FormattedMessage id="reader.opened" values={{ read: pages.opened, of: pages.of }} />
      )}
    </span>
  )
}
