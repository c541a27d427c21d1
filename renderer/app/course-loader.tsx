import { type ReactNode, useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import { courseKey } from '#renderer/features/completion/completion-store.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './module-loader.module.css'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

type CourseLoaderProps = {
  readonly learner: string
  readonly pack: string
  readonly children: (status: CourseCompletionView) => ReactNode
}

/** Brings where the learner is with a course to the screen of its address, read anew each time it is opened. */
export function CourseLoader({ learner, pack, children }: CourseLoaderProps) {
  const intl = useIntl()
  const language = useSession(({ session }) => languageOf(session))
  const place = useFeature('completion', (state) => state.place)
  const status = useFeature('completion', (state) => state.status)
  const open = useFeature('completion', (state) => state.actions.open)
  useEffect(() => void open({ learner, pack }, language), [open, learner, pack, language])
  const isHere = place !== null && courseKey(place) === courseKey({ learner, pack })
  if (isHere && status.kind === 'ready') return children(status.value)
  if (isHere && status.kind === 'failed') {
    return (
      <Page title={intl.formatMessage({ id: 'course.failed' })}>
        <Problem error={status.error} onRetry={() => void open({ learner, pack }, language)} />
      </Page>
    )
  }
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}
