import { FormattedMessage } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import styles from './pack-status.module.css'

/** That a course is a draft, can only be read, or is archived; nothing of a live one. */
export function PackStatus({ status }: Pick<PackView, 'status'>) {
  if (status === 'live') return null
  return (
    <span className={styles['status']}>
      <FormattedMessage id={`library.status.${status}`} />
    </span>
  )
}
