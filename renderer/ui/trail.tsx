import { Fragment, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import styles from './trail.module.css'

/** The way to where one is: links from the outermost to the last before here. */
export function Trail({ steps }: { readonly steps: readonly ReactNode[] }) {
  const intl = useIntl()
  return (
    <nav className={styles['trail']} aria-label={intl.formatMessage({ id: 'nav.trail' })}>
      {steps.map((step, index) => (
        <Fragment key={index}>
          {index === 0 ? null : (
            <span aria-hidden className={styles['gap']}>
              ›
            </span>
          )}
          {step}
        </Fragment>
      ))}
    </nav>
  )
}
