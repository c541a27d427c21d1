import { FormattedMessage, useIntl } from 'react-intl'
import type { LearnerView } from '#contract/learner.ts'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { ContinueCard } from './continue-card.tsx'
import { CourseCard } from './course-card.tsx'
import { NothingToContinue } from './nothing-to-continue.tsx'
import { PurposeCard } from './purpose-card.tsx'
import styles from './today-screen.module.css'

type TodayScreenProps = {
  /** Hour of the day on this computer's clock, 0 to 23. */
  readonly hour: number
  readonly learner: LearnerView
  readonly packs: Loadable<readonly PackView[]>
  /** The module or examination to go on with; `null` when there is none. */
  readonly current: { readonly pack: PackView; readonly module: ModuleLine; readonly number: number | null } | null
  readonly onOpenSettings: () => void
  readonly onOpenLibrary: () => void
  readonly onRetry: () => void
}

/** The first screen: what to go on with, then the course it is of and what that is to this learner. */
export function TodayScreen(props: TodayScreenProps) {
  const { hour, learner, packs, current, onOpenSettings, onOpenLibrary, onRetry } = props
  const intl = useIntl()
  const pack = packs.kind === 'ready' ? (current?.pack ?? packs.value[0]) : undefined
  return (
    <Page
      title={intl.formatMessage({ id: greetingAt(hour) }, { name: learner.name })}
      lead={<FormattedMessage id={`today.lead.${learner.purpose}`} />}
    >
      {packs.kind === 'idle' || packs.kind === 'loading' ? <Waiting /> : null}
      {packs.kind === 'failed' ? <Problem error={packs.error} onRetry={onRetry} /> : null}
      {packs.kind === 'ready' && current !== null ? <ContinueCard {...current} /> : null}
      {packs.kind === 'ready' && current === null ? (
        <NothingToContinue
          kind={pack === undefined ? 'empty' : 'done'}
          onGo={pack === undefined ? onOpenSettings : onOpenLibrary}
        />
      ) : null}
      {pack === undefined ? null : (
        <div className={styles['course']}>
          <CourseCard pack={pack} />
          <PurposeCard purpose={learner.purpose} pack={pack} />
        </div>
      )}
    </Page>
  )
}

function greetingAt(hour: number) {
  if (hour < 4 || hour >= 18) return 'today.evening'
  return hour < 12 ? 'today.morning' : 'today.afternoon'
}
