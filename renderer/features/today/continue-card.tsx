import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Standing } from '#renderer/ui/standing.tsx'
import styles from './continue-card.module.css'

type ContinueCardProps = {
  readonly pack: PackView
  /** Place of the module in the pack, from 0. */
  readonly index: number
}

/** The module to go on with, and the step into it. */
export function ContinueCard({ pack, index }: ContinueCardProps) {
  const module = pack.modules[index]
  if (module === undefined) return null
  const { kind } = module.standing
  return (
    <section className={styles['card']}>
      <div className={styles['what']}>
        <h2 className={styles['kind']}>
          <FormattedMessage id={kind === 'not-started' ? 'today.begin' : 'today.continue'} />
        </h2>
        <p className={styles['title']} lang={pack.language}>
          {module.title}
        </p>
        <p className={styles['place']}>
          <Link to="/learn/$pack" params={{ pack: pack.pack }} lang={pack.language}>
            {pack.title}
          </Link>
          <span aria-hidden> · </span>
          <FormattedMessage id="module.numberOf" values={{ number: index + 1, of: pack.modules.length }} />
        </p>
        <div className={styles['standing']}>
          <Standing standing={module.standing} />
        </div>
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
