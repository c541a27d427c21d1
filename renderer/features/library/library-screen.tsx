import { FormattedMessage, useIntl } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LibraryFoot } from './library-foot.tsx'
import styles from './library-screen.module.css'
import { PackCard } from './pack-card.tsx'

type LibraryScreenProps = {
  readonly packs: Loadable<readonly PackView[]>
  /** The module to go on with; its step is the main one. */
  readonly current: { readonly pack: string; readonly module: string } | null
  readonly onRetry: () => void
}

/** The packs on this computer, each with its modules and where the learner stands in them. */
export function LibraryScreen({ packs, current, onRetry }: LibraryScreenProps) {
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: 'library.title' })} lead={<FormattedMessage id="library.lead" />}>
      {packs.kind === 'idle' || packs.kind === 'loading' ? <Waiting /> : null}
      {packs.kind === 'failed' ? <Problem error={packs.error} onRetry={onRetry} /> : null}
      {packs.kind === 'ready' && packs.value.length === 0 ? (
        <section className={styles['empty']}>
          <Furrows />
          <h2 className={styles['emptyTitle']}>
            <FormattedMessage id="library.empty.title" />
          </h2>
          <p className={styles['emptyText']}>
            <FormattedMessage id="library.empty.text" />
          </p>
        </section>
      ) : null}
      {packs.kind === 'ready'
        ? packs.value.map((pack) => (
            <PackCard key={pack.pack} pack={pack} current={current?.pack === pack.pack ? current.module : null} />
          ))
        : null}
      {packs.kind === 'ready' ? <LibraryFoot /> : null}
    </Page>
  )
}
