import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import styles from './trail.module.css'

/** The way to where one is: each child a step, from the outermost to the last before here. */
export function Trail({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  return (
    <nav className={styles['trail']} aria-label={intl.formatMessage({ id: 'nav.trail' })}>
      {children}
    </nav>
  )
}
