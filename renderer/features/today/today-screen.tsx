import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import type { CreditView } from '#contract/credit.ts'
import type { LearnerView } from '#contract/learner.ts'
import type { WeekView } from '#contract/week.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import type { NextStep } from '#renderer/ui/next-step.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { ContinueCard } from './continue-card.tsx'
import { CourseCard } from './course-card.tsx'
import { CreditCard } from './credit-card.tsx'
import { OtherCourses } from './other-courses.tsx'
import { PurposeCard } from './purpose-card.tsx'
import styles from './today-screen.module.css'
import { WeekCard } from './week-card.tsx'

type TodayScreenProps = {
  /** Hour of the day on this computer's clock, 0 to 23. */
  readonly hour: number
  readonly learner: LearnerView
  /** Every course with what comes next in it, the one to go on with first. */
  readonly steps: Loadable<readonly { readonly course: CourseView; readonly step: NextStep }[]>
  /** The ledger once it is read; nothing of it is waited for. */
  readonly credit: CreditView | null
  readonly week: Loadable<WeekView>
  readonly onOpenSettings: () => void
  readonly onRetry: () => void
}

/** The first screen: what to go on with, then the course it is of, what that is to this learner, and the last days, then other courses. */
export function TodayScreen({ hour, learner, steps, credit, week, onOpenSettings, onRetry }: TodayScreenProps) {
  const intl = useIntl()
  const [current, ...others] = steps.kind === 'ready' ? steps.value : []
  return (
    <Page
      title={intl.formatMessage({ id: greetingAt(hour) }, { name: learner.name })}
      lead={<FormattedMessage id={`today.lead.${learner.purpose}`} />}
    >
      {steps.kind === 'idle' || steps.kind === 'loading' ? <Waiting /> : null}
      {steps.kind === 'failed' ? <Problem error={steps.error} onRetry={onRetry} /> : null}
      {steps.kind === 'ready' && current === undefined ? (
        <EmptyPlace
          title={<FormattedMessage id="today.empty.title" />}
          text={<FormattedMessage id="today.empty.text" />}
          action={
            <Button kind="main" onPress={onOpenSettings}>
              <FormattedMessage id="today.empty.action" />
            </Button>
          }
        />
      ) : null}
      {current === undefined ? null : (
        <>
          <ContinueCard {...current} />
          <div className={styles['course']}>
            <CourseCard course={current.course} />
            <div className={styles['beside']}>
              <PurposeCard purpose={learner.purpose} pack={current.course} />
              {credit === null || (credit.follows.length === 0 && learner.purpose !== 'worker') ? null : (
                <CreditCard credit={credit} />
              )}
              {week.kind === 'ready' ? <WeekCard week={week.value} /> : null}
              {week.kind === 'failed' ? <Problem error={week.error} /> : null}
            </div>
          </div>
        </>
      )}
      {others.length === 0 ? null : <OtherCourses steps={others} />}
    </Page>
  )
}

function greetingAt(hour: number) {
  if (hour < 4 || hour >= 18) return 'today.evening'
  return hour < 12 ? 'today.morning' : 'today.afternoon'
}
