import { randomUUID } from 'node:crypto'
import { type ChannelName, channelNames } from '#contract/channel-names.ts'
import { type ChannelHandlers, channelSpecs } from '#contract/channel-specs.ts'
import { AppError, type ErrorDetails } from '#contract/errors/app-error.ts'
import type { Reply } from '#contract/errors/reply.ts'
import type { Log } from '#services/log.ts'

/** Who sent a call, as Electron saw it. A frame that is gone has an empty URL and is refused like any other stranger. */
export type Sender = { readonly url: string; readonly isMainFrame: boolean }

/** What the disk of the data folder said, as an error with a code; everything else as it is. */
type ToTrouble = (error: unknown) => unknown

/** Answers one call from the page; never throws. */
export type CallRouter = (sender: Sender, name: unknown, input: unknown) => Promise<Reply<unknown>>

const pageOrigin = 'app://tianye'

/**
 * The one edge between page and program. A call must come from the main frame of our own page, name a channel of the
 * list, and fit its shape exactly; anything else is refused and logged. Errors become values here and nowhere else:
 * those we throw keep their code, trouble with the disk of the data folder gets one, all others become `internal` with an
 * incident id that stands in the log.
 */
export function createCallRouter(handlers: ChannelHandlers, log: Log, toTrouble: ToTrouble): CallRouter {
  return async (sender, name, input) => {
    try {
      if (!sender.isMainFrame || !isOurPage(sender.url)) {
        throw new AppError('sender-refused', {
          url: sender.url.slice(0, 200),
          channel: nameForLog(name),
        })
      }
      if (!isChannelName(name))
        throw new AppError('unknown-channel', {
          channel: nameForLog(name),
        })
      const parsed = channelSpecs[name].input.safeParse(input)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]
        throw new AppError('invalid-input', {
          channel: name,
          reason: issue === undefined ? 'unknown' : `${issue.path.join('.')} ${issue.message}`.trim(),
        })
      }
      // The three maps are keyed by the same list, so the parsed input fits this handler; TypeScript cannot follow that.
      const handler = handlers[name] as (value: unknown) => unknown
      // What leaves is parsed too: a key or a private field that no shape names cannot ride along.
      return { ok: true, value: channelSpecs[name].output.parse(await handler(parsed.data)) }
    } catch (error) {
      const told = toTrouble(error)
      // What the system said names files and codes, never what a learner wrote.
      if (told !== error) log.error('trouble with the disk', { cause: error instanceof Error ? error.message : '' })
      return { ok: false, error: describe(told, name) }
    }
  }

  function describe(error: unknown, channel: unknown) {
    if (error instanceof AppError) {
      log.warn(`refused: ${error.code}`, factsOf(error.details))
      return {
        code: error.code,
        message: error.message,
        details: error.details,
      }
    }
    const incident = randomUUID().slice(0, 8)
    log.error('unexpected error', {
      channel: nameForLog(channel),
      incident,
      stack: error instanceof Error ? error.stack : String(error),
    })
    return {
      code: 'internal' as const,
      message: 'internal',
      details: { incident },
      incident,
    }
  }
}

/** Details that may hold what people are called or have written; files are proposed by the name of their learner. */
const personal: ReadonlySet<string> = new Set(['name', 'text', 'file', 'card', 'key'])

/** What of an error's details may stand in the log, which outlives whoever is erased. */
function factsOf(details: ErrorDetails): ErrorDetails {
  return Object.fromEntries(Object.entries(details).filter(([detail]) => !personal.has(detail)))
}

function isChannelName(name: unknown): name is ChannelName {
  return channelNames.some((known) => known === name)
}

function isOurPage(url: string): boolean {
  return url === pageOrigin || url.startsWith(`${pageOrigin}/`)
}

/** A name as it came in, which may be anything at all; objects are not asked to describe themselves. */
function nameForLog(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 60) : typeof name
}
