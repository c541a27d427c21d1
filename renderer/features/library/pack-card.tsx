import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { ModuleRow } from './module-row.tsx'
import styles from './pack-card.module.css'

type PackCardProps = {
  readonly pack: PackView
  /** Id of the module to go on with, where it is of this pack. */
  readonly current: string | null
}

/** A pack: what it is, who made it, its modules. */
export function PackCard({ pack, current }: PackCardProps) {
  const intl = useIntl()
  return (
    <Card>
      <header className={styles['head']} lang={pack.language}>
        <h2 className={styles['title']}>
          <Link to="/learn/$pack" params={{ pack: pack.pack }}>
            {pack.title}
          </Link>
        </h2>
        <p className={styles['summary']}>{pack.summary}</p>
      </header>
      <p className={styles['facts']}>
        <span className={styles['version']}>
          <FormattedMessage id="library.version" values={{ version: pack.version }} />
        </span>
        {pack.status === 'live' ? null : (
          <span className={styles['status']}>
            <FormattedMessage id={`library.status.${pack.status}`} />
          </span>
        )}
        <span lang={pack.language}>
          <FormattedMessage
            id="library.authors"
            values={{ authors: intl.formatList(pack.authors, { type: 'unit', style: 'narrow' }) }}
          />
        </span>
        <span>{pack.licence}</span>
        <span>
          <FormattedMessage id="library.pass" values={{ passPercent: pack.passPercent }} />
        </span>
      </p>
      <ol className={styles['modules']}>
        {[...pack.modules, ...(pack.examination === null ? [] : [pack.examination])].map((module, index) => (
          <ModuleRow
            key={module.module}
            pack={pack}
            module={module}
            number={index + 1}
            isCurrent={module.module === current}
          />
        ))}
      </ol>
    </Card>
  )
}
