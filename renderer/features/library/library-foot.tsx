import { Link } from '@tanstack/react-router'
import { PackagePlus } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import { VerifyLink } from '#renderer/ui/verify-link.tsx'
import styles from './library-foot.module.css'

/** Ways from the courses to what goes with them. */
export function LibraryFoot() {
  return (
    <p className={styles['foot']}>
      <Link to="/packs" className={styles['link'] ?? ''}>
        <PackagePlus aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
        <FormattedMessage id="library.add" />
      </Link>
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
