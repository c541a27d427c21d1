import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import '../content/marks.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApiClient } from '#renderer/api/api-client.ts'
import { windowApi } from '#renderer/api/window-api.ts'
import { CompletionContext } from '#renderer/features/completion/completion-context.ts'
import { NotesContext } from '#renderer/features/study/notes/notes-context.ts'
import { StudyContext } from '#renderer/features/study/study-context.ts'
import { App } from './app.tsx'
import { followBackupTrouble } from './follow-backup-trouble.ts'
import { followLocks, tellLocked } from './follow-locks.ts'
import { followOpenedBundles } from './follow-opened-bundles.ts'
import { followOpenedPacks } from './follow-opened-packs.ts'
import { dropLateReplies, forgetOnLock } from './forget-on-lock.ts'
import { router } from './router.tsx'
import { SessionContext } from './session-context.ts'
import { createSessionStore, languageOf } from './session-store.ts'
import { createStores, StoresContext } from './stores.ts'

const client = createApiClient(windowApi)
const session = createSessionStore(client)
const api = tellLocked(dropLateReplies(client, session), (learner) => session.getState().actions.heedRefusal(learner))
const stores = createStores(api)
forgetOnLock(session, stores)

document.addEventListener('securitypolicyviolation', (event) => {
  const text = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`
  void api.reportProblem({ kind: 'csp-violation', text: text.slice(0, 2000) })
})

const place = document.querySelector('#root')
if (place === null) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <SessionContext value={session}>
      <StoresContext value={stores}>
        <StudyContext value={stores.study}>
          <NotesContext value={stores.notes}>
            <CompletionContext value={stores.completion}>
              <App api={api} />
            </CompletionContext>
          </NotesContext>
        </StudyContext>
      </StoresContext>
    </SessionContext>
  </StrictMode>,
)
void session.getState().actions.load()
void followLocks(api, session)
void stores.learners.getState().actions.load()
void followBackupTrouble(api, stores.backups.getState().actions.showTrouble)
void followOpenedBundles(
  api,
  () => router.navigate({ to: '/teach' }),
  () => stores.teach.getState().actions.takeOpened(languageOf(session.getState().session)),
)
void followOpenedPacks(api, stores.packs, () => router.navigate({ to: '/packs' }))
