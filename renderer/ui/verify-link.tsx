import { Link } from '@tanstack/react-router'
import { FileCheck } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import styles from './verify-link.module.css'

/** The way to where records are checked, in the same words wherever it is offered. */
export function VerifyLink() {
  return (
    <Link to="/verify" className={styles['link'] ?? ''}>
      <FileCheck aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
      <FormattedMessage id="library.verify" />
    </Link>
  )
}
