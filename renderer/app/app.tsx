import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { isLostToDamage } from '#contract/errors/error-codes.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { StartFailedScreen } from '#renderer/features/start-failed/start-failed-screen.tsx'
import { texts } from '#renderer/strings/texts.ts'
import { DamageRoute } from './damage-route.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { router } from './router.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useIsSettled, useLoneLearner } from './use-start.ts'

/** Everything on the page, in the reader's language and type size. */
export function App({ api }: { readonly api: ApiClient }) {
  const session = useSession((state) => state.session)
  const language = languageOf(session)
  const textPercent = session.kind === 'ready' ? session.settings.textPercent : 100

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.fontSize = `${textPercent}%`
  }, [language, textPercent])

  useLoneLearner()
  const isSettled = useIsSettled()
  useEffect(() => {
    if (isSettled) void announceAfterPaint(api)
  }, [api, isSettled])

  return (
    <IntlProvider locale={language} messages={texts[language]}>
      <I18nProvider locale={language}>
        <ErrorBoundary
          onError={(text) =>
            void api.reportProblem({
              kind: 'render-error',
              text: text.slice(0, 2000),
            })
          }
        >
          <Content onRestart={() => void api.restart()} />
        </ErrorBoundary>
      </I18nProvider>
    </IntlProvider>
  )
}

function Content({ onRestart }: { readonly onRestart: () => void }) {
  const session = useSession((state) => state.session)
  const language = languageOf(session)
  if (session.kind === 'loading') return null
  if (session.kind === 'failed') {
    const { code, details = {} } = session.error
    return <StartFailedScreen code={code} details={details} language={language} onRetry={onRestart} />
  }
  const { startup } = session.app
  if (startup.kind === 'failed')
    return (
      <StartFailedScreen {...startup} language={language} onRetry={onRestart}>
        {isLostToDamage(startup.code) ? <DamageRoute /> : null}
      </StartFailedScreen>
    )
  return <RouterProvider router={router} />
}

/** Longest a first screen may wait for its data before the window is called ready all the same. */
const longestWaitMs = 15_000

/** Once the screen waits for nothing, two frames and the fonts later, what the reader sees is what was meant. */
async function announceAfterPaint(api: ApiClient): Promise<void> {
  await twoFrames()
  await nothingWaits(performance.now() + longestWaitMs)
  await document.fonts.ready
  await twoFrames()
  document.documentElement.dataset['ready'] = 'true'
  await api.announceReady()
}

function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

async function nothingWaits(untilMs: number): Promise<void> {
  if (document.querySelector('[data-waiting]') === null || performance.now() > untilMs) return
  await twoFrames()
  await nothingWaits(untilMs)
}
