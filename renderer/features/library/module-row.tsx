import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Standing } from '#renderer/ui/standing.tsx'
import styles from './module-row.module.css'

type ModuleRowProps = {
  readonly pack: PackView
  readonly module: ModuleLine
  /** Place in the pack, from 1. */
  readonly number: number
  /** Whether this is the module to go on with. */
  readonly isCurrent: boolean
}

/** A module in its pack: what it is, where the learner stands, one step to take. */
export function ModuleRow({ pack, module, number, isCurrent }: ModuleRowProps) {
  const intl = useIntl()
  const { kind } = module.standing
  const params = { pack: pack.pack, module: module.module }
  const action = intl.formatMessage({ id: `library.action.${kind}` })
  return (
    <li className={styles['row']}>
      <span className={styles['number']} aria-hidden>
        {number}
      </span>
      <div className={styles['what']}>
        <h3 className={styles['title']} lang={pack.language}>
          {module.title}
        </h3>
        <p className={styles['summary']} lang={pack.language}>
          {module.summary}
        </p>
        <p className={styles['facts']}>
          <FormattedMessage id="library.size" values={{ minutes: module.minutes, questions: module.questions }} />
          {kind === 'passed' || kind === 'not-passed' || kind === 'waiting' ? (
            <Link to="/learn/$pack/$module/attempts" params={params} className={styles['attempts'] ?? ''}>
              <FormattedMessage id="attempts.title" />
            </Link>
          ) : null}
        </p>
      </div>
      <div className={styles['standing']}>
        <Standing standing={module.standing} />
      </div>
      <Link
        to="/learn/$pack/$module"
        params={params}
        className={`${buttonLook(isCurrent ? 'main' : 'plain')} ${styles['action']}`}
        aria-label={intl.formatMessage({ id: 'library.action.named' }, { action, title: module.title })}
      >
        {action}
      </Link>
    </li>
  )
}
