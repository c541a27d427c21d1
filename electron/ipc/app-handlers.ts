import type { AppDescription } from '#contract/app-description.ts'
import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { Log } from '#services/log.ts'

/** What the app area needs. */
export type AppArea = {
  readonly describeApp: () => AppDescription
  readonly onPageReady: () => void
  readonly onRestart: () => void
  readonly log: Log
}

/** Channels about the program itself. */
export function createAppHandlers(
  parts: AppArea,
): Pick<ChannelHandlers, 'app:describe' | 'app:announce-ready' | 'app:restart' | 'app:report-problem'> {
  return {
    'app:describe': () => parts.describeApp(),
    'app:announce-ready': () => {
      parts.onPageReady()
      return undefined
    },
    'app:restart': () => {
      parts.onRestart()
      return undefined
    },
    'app:report-problem': (problem) => {
      parts.log.warn(`page: ${problem.kind}`, { text: problem.text })
      return undefined
    },
  }
}
