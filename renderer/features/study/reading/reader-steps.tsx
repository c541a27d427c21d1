import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { RefObject } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import styles from './reader-steps.module.css'

type ReaderStepsProps = {
  readonly ref: RefObject<HTMLElement | null>
  readonly module: ModuleView
  /** From 0. */
  readonly pageIndex: number
}

/** The ways to the page before and the page after. */
export function ReaderSteps({ ref, module, pageIndex }: ReaderStepsProps) {
  const intl = useIntl()
  const params = { pack: module.pack, module: module.module }
  const [before, after] = [module.pages[pageIndex - 1], module.pages[pageIndex + 1]]
  return (
    <nav ref={ref} className={styles['steps']} aria-label={intl.formatMessage({ id: 'reader.steps' })}>
      {before === undefined ? (
        <span />
      ) : (
        <Link to="/learn/$pack/$module" params={params} search={{ page: before.id }} className={styles['step'] ?? ''}>
          <span className={styles['way']}>
            <ArrowLeft aria-hidden className={styles['arrow'] ?? ''} />
            <FormattedMessage id="reader.previous" />
          </span>
          <span lang={module.language}>{before.title}</span>
        </Link>
      )}
      {after === undefined ? null : (
        <Link
          to="/learn/$pack/$module"
          params={params}
          search={{ page: after.id }}
          className={`${styles['step']} ${styles['onward']}`}
        >
          <span className={styles['way']}>
            <FormattedMessage id="reader.next" />
            <ArrowRight aria-hidden className={styles['arrow'] ?? ''} />
          </span>
          <span lang={module.language}>{after.title}</span>
        </Link>
      )}
    </nav>
  )
}
