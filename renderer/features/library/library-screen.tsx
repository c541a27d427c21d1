import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import type { NextStep } from '#renderer/ui/next-step.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LibraryFoot } from './library-foot.tsx'
import { PackCard } from './pack-card.tsx'

type LibraryScreenProps = {
  readonly courses: Loadable<readonly CourseView[]>
  /** What comes next in each course, by its pack. */
  readonly steps: Readonly<Record<string, NextStep>>
  /** The pack of the course to go on with; its step is the main one. */
  readonly current: string | null
  readonly onRetry: () => void
}

/** The courses on this computer, each with its modules and where the learner stands in them. */
export function LibraryScreen({ courses, steps, current, onRetry }: LibraryScreenProps) {
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: 'library.title' })} lead={<FormattedMessage id="library.lead" />}>
      {courses.kind === 'idle' || courses.kind === 'loading' ? <Waiting /> : null}
      {courses.kind === 'failed' ? <Problem error={courses.error} onRetry={onRetry} /> : null}
      {courses.kind === 'ready' && courses.value.length === 0 ? (
        <EmptyPlace
          title={<FormattedMessage id="library.empty.title" />}
          text={<FormattedMessage id="library.empty.text" />}
        />
      ) : null}
      {courses.kind === 'ready'
        ? courses.value.map((course) => (
            <PackCard
              key={course.pack}
              course={course}
              step={steps[course.pack] ?? null}
              isCurrent={course.pack === current}
            />
          ))
        : null}
      {courses.kind === 'ready' ? <LibraryFoot /> : null}
    </Page>
  )
}
