import { type ReactNode, useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { ResultValue } from '#renderer/features/study/result/result-store.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './module-loader.module.css'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

type ResultLoaderProps = {
  readonly learner: string
  readonly pack: string
  readonly module: string
  /** `null` for the history alone. */
  readonly attempt: string | null
  readonly children: (value: ResultValue) => ReactNode
}

/** Brings an attempt with its history to the screen of its address. */
export function ResultLoader({ learner, pack, module, attempt, children }: ResultLoaderProps) {
  const intl = useIntl()
  const language = useSession(({ session }) => languageOf(session))
  const asked = useFeature('result', (state) => state.asked)
  const result = useFeature('result', (state) => state.result)
  const open = useFeature('result', (state) => state.actions.open)
  useEffect(
    () => void open({ learner, pack, module, attempt }, language),
    [open, learner, pack, module, attempt, language],
  )
  const isHere = asked?.module === module && asked.attempt === attempt && asked.learner === learner
  if (isHere && result.kind === 'ready') return children(result.value)
  if (isHere && result.kind === 'failed') {
    return (
      <Page title={intl.formatMessage({ id: 'result.failed' })}>
        <Problem error={result.error} onRetry={() => void open({ learner, pack, module, attempt }, language)} />
      </Page>
    )
  }
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}
