import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Standing } from '#renderer/ui/standing.tsx'
import styles from './continue-card.module.css'

type ContinueCardProps = {
  readonly pack: PackView
  readonly module: ModuleLine
  /** Place among the modules, from 1; `null` for the examination. */
  readonly number: number | null
}

/** The module or examination to go on with, and the step into it. */
export function ContinueCard({ pack, module, number }: ContinueCardProps) {
  const { kind } = module.standing
  return (
    <section className={styles['card']}>
      <div className={styles['what']}>
        <h2 className={styles['kind']}>
          <FormattedMessage id={kind === 'not-started' || kind === 'passed' ? 'today.next' : `today.next.${kind}`} />
        </h2>
        <p className={styles['title']} lang={pack.language}>
          {module.title}
        </p>
        <p className={styles['place']}>
          <Link to="/learn/$pack" params={{ pack: pack.pack }} lang={pack.language}>
            {pack.title}
          </Link>
          <span aria-hidden> · </span>
          {number === null ? (
            <FormattedMessage id="today.examination" values={{ minutes: module.minutes }} />
          ) : (
            <FormattedMessage
              id="today.place"
              values={{ number, of: pack.modules.length, minutes: module.minutes, questions: module.questions }}
            />
          )}
        </p>
        {kind === 'not-started' ? null : (
          <div className={styles['standing']}>
            <Standing standing={module.standing} />
          </div>
        )}
      </div>
      <Link
        to="/learn/$pack/$module"
        params={{ pack: pack.pack, module: module.module }}
        className={buttonLook('main')}
      >
        <FormattedMessage id={`library.action.${kind}`} />
      </Link>
    </section>
  )
}
