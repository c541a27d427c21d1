import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { PackView } from '#contract/library-view.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './module-loader.module.css'
import { useCourses } from './use-courses.ts'

type PackLoaderProps = {
  readonly learner: string
  readonly pack: string
  readonly children: (pack: PackView) => ReactNode
}

/** Brings a course's pack, as the library shows it, to the screen of its address. */
export function PackLoader({ learner, pack, children }: PackLoaderProps) {
  const intl = useIntl()
  const { courses, reload } = useCourses(learner)
  const view = courses.kind === 'ready' ? courses.value.find((one) => one.pack === pack) : undefined
  if (view !== undefined) return children(view)
  if (courses.kind === 'failed' || courses.kind === 'ready') {
    const error =
      courses.kind === 'failed'
        ? courses.error
        : ({ code: 'pack-unknown', message: 'pack-unknown', details: { pack } } as const)
    return (
      <Page title={intl.formatMessage({ id: 'course.failed' })}>
        <Problem error={error} onRetry={reload} />
      </Page>
    )
  }
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}
