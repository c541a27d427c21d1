import { Link } from '@tanstack/react-router'
import { FileCheck, NotebookPen, PackagePlus } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import styles from './library-foot.module.css'

/** Ways from the courses to what goes with them. */
export function LibraryFoot() {
  return (
    <p className={styles['foot']}>
      <Link to="/notes" className={styles['link'] ?? ''}>
        <NotebookPen aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
        <FormattedMessage id="notes.title" />
      </Link>
      <span className={styles['hint']}>
        <FormattedMessage id="notes.hint" />
      </span>
      <Link to="/packs" className={styles['link'] ?? ''}>
        <PackagePlus aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
        <FormattedMessage id="library.add" />
      </Link>
      <span className={styles['hint']}>
        <FormattedMessage id="library.add.hint" />
      </span>
      <Link to="/verify" className={styles['link'] ?? ''}>
        <FileCheck aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
        <FormattedMessage id="library.verify" />
      </Link>
      <span className={styles['hint']}>
        <FormattedMessage id="library.verify.hint" />
      </span>
    </p>
  )
}
