import type { AppDescription } from '#contract/app-description.ts'
import type { Reply } from '#contract/errors/reply.ts'
import type { PageProblem } from '#contract/page-problem.ts'
import type { Settings, SettingsChange } from '#contract/settings.ts'
import type { WindowApi } from '#contract/window-api.ts'

/** What screens can ask of the program. Every answer is a reply: a value or an error with its code. */
export type ApiClient = {
  readonly describeApp: () => Promise<Reply<AppDescription>>
  readonly announceReady: () => Promise<Reply<undefined>>
  readonly restart: () => Promise<Reply<undefined>>
  readonly reportProblem: (problem: PageProblem) => Promise<Reply<undefined>>
  readonly readSettings: () => Promise<Reply<Settings>>
  readonly changeSettings: (change: SettingsChange) => Promise<Reply<Settings>>
}

/** The client over the real bridge. */
export function createApiClient(api: WindowApi): ApiClient {
  return {
    describeApp: () => api['app:describe'](),
    announceReady: () => api['app:announce-ready'](),
    restart: () => api['app:restart'](),
    reportProblem: (problem) => api['app:report-problem'](problem),
    readSettings: () => api['settings:read'](),
    changeSettings: (change) => api['settings:change'](change),
  }
}
