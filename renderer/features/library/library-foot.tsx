import { NotebookPen, PackagePlus } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import { IconLink } from '#renderer/ui/icon-link.tsx'
import { VerifyLink } from '#renderer/ui/verify-link.tsx'
import styles from './library-foot.module.css'

/** Ways from the courses to what goes with them. */
export function LibraryFoot() {
  return (
    <p className={styles['foot']}>
      <IconLink to="/notes" icon={NotebookPen}>
        <FormattedMessage id="notes.title" />
      </IconLink>
      <span className={styles['hint']}>
        <FormattedMessage id="notes.hint" />
      </span>
      <IconLink to="/packs" icon={PackagePlus}>
        <FormattedMessage id="library.add" />
      </IconLink>
      <span className={styles['hint']}>
        <FormattedMessage id="library.add.hint" />
      </span>
      <VerifyLink />
      <span className={styles['hint']}>
        <FormattedMessage id="library.verify.hint" />
      </span>
    </p>
  )
}
