import { FormattedMessage, useIntl } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { ContinueCard } from './continue-card.tsx'
import styles from './today-screen.module.css'

type TodayScreenProps = {
  /** Hour of the day on this computer's clock, 0 to 23. */
  readonly hour: number
  readonly name: string
  readonly packs: Loadable<readonly PackView[]>
  /** The module to go on with; `null` when there is none. */
  readonly current: { readonly pack: PackView; readonly index: number } | null
  readonly onOpenSettings: () => void
  readonly onOpenLibrary: () => void
  readonly onRetry: () => void
}

/** The first screen: what to go on with. */
export function TodayScreen(props: TodayScreenProps) {
  const { hour, name, packs, current, onOpenSettings, onOpenLibrary, onRetry } = props
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: greetingAt(hour) }, { name })} lead={<FormattedMessage id="today.lead" />}>
      {packs.kind === 'idle' || packs.kind === 'loading' ? <Waiting /> : null}
      {packs.kind === 'failed' ? <Problem error={packs.error} onRetry={onRetry} /> : null}
      {packs.kind === 'ready' && current !== null ? <ContinueCard pack={current.pack} index={current.index} /> : null}
      {packs.kind === 'ready' && current === null ? (
        <section className={styles['empty']}>
          <Furrows />
          <h2 className={styles['title']}>
            <FormattedMessage id={packs.value.length === 0 ? 'today.empty.title' : 'today.done.title'} />
          </h2>
          <p className={styles['text']}>
            <FormattedMessage id={packs.value.length === 0 ? 'today.empty.text' : 'today.done.text'} />
          </p>
          <Button kind="main" onPress={packs.value.length === 0 ? onOpenSettings : onOpenLibrary}>
            <FormattedMessage id={packs.value.length === 0 ? 'today.empty.action' : 'today.done.action'} />
          </Button>
        </section>
      ) : null}
    </Page>
  )
}

function greetingAt(hour: number) {
  if (hour < 4 || hour >= 18) return 'today.evening'
  return hour < 12 ? 'today.morning' : 'today.afternoon'
}
