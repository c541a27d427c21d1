import { type ReactNode, useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './module-loader.module.css'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

type ModuleLoaderProps = {
  readonly learner: string
  readonly pack: string
  readonly module: string
  readonly children: (module: ModuleView) => ReactNode
}

/** Brings a module to the screen of its address, and says so while it is on its way or did not come. */
export function ModuleLoader({ learner, pack, module, children }: ModuleLoaderProps) {
  const intl = useIntl()
  const language = useSession(({ session }) => languageOf(session))
  const state = useFeature('study', (study) => study.module)
  const { open, retry, keepNow } = useFeature('study', (study) => study.actions)
  useEffect(() => void open({ learner, pack, module }, language), [open, learner, pack, module, language])
  // Whoever leaves the window or the module may not come back to it.
  useEffect(() => {
    window.addEventListener('pagehide', keepNow)
    window.addEventListener('blur', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      window.removeEventListener('blur', keepNow)
      keepNow()
    }
  }, [keepNow])
  if (state.kind === 'failed') {
    return (
      <Page title={intl.formatMessage({ id: 'module.failed' })}>
        <Problem error={state.error} onRetry={() => void retry()} />
      </Page>
    )
  }
  const isHere = state.kind === 'ready' && state.value.pack === pack && state.value.module === module
  if (isHere) return children(state.value)
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}
