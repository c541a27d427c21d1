import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { GlossaryScreen } from '#renderer/features/study/glossary/glossary-screen.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './module-loader.module.css'
import { routes } from './routes.ts'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The words of a course at their address. */
export function GlossaryRoute() {
  const intl = useIntl()
  const { pack } = routes.glossary.useParams()
  const language = useSession(({ session }) => languageOf(session))
  const glossary = useFeature('glossary', (state) => state.glossary)
  const open = useFeature('glossary', (state) => state.actions.open)
  useEffect(() => void open(pack, language), [open, pack, language])
  if (glossary.kind === 'ready' && glossary.value.pack === pack) return <GlossaryScreen glossary={glossary.value} />
  if (glossary.kind === 'failed') {
    return (
      <Page title={intl.formatMessage({ id: 'glossary.failed' })}>
        <Problem error={glossary.error} onRetry={() => void open(pack, language)} />
      </Page>
    )
  }
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}
