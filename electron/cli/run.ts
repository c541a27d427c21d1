import type { Services } from '#services/services.ts'
import type { VerifyRecord } from '#services/verification/worker-verify.ts'
import { attempt } from './attempt-command.ts'
import { guessManner, readCall } from './call.ts'
import type { Command } from './command.ts'
import { evaluate } from './evaluate-command.ts'
import { helpLines } from './help.ts'
import { learnerList, learnerNew } from './learner-commands.ts'
import { packLint, packReid } from './lint-commands.ts'
import { exitCodes, printFailure, printResult, type Streams, UsageError } from './output.ts'
import { packList, progress } from './pack-commands.ts'
import { record } from './record-command.ts'
import { study } from './study-command.ts'
import { usageTexts } from './usage-texts.ts'
import { verify } from './verify-command.ts'

/** Every command that works. A command exists here when it does what it says. */
export const commands: readonly Command[] = [
  learnerNew,
  learnerList,
  packList,
  packLint,
  packReid,
  study,
  attempt,
  evaluate,
  progress,
  record,
  verify,
]

/** Opens a data folder for one command; `close` seals and closes it. Throws `AppError`. */
export type OpenServices = (dataFolder: string | undefined) => {
  readonly services: Services
  readonly close: () => Promise<void>
}

/** What commands work with: a data folder, once it is opened, and a checker of files, which needs none. */
export type CommandParts = { readonly open: OpenServices; readonly verifyRecord: VerifyRecord }

/** Runs one call and gives its exit code: 0 done, 1 refused or found wrong, 2 wrong usage, 3 not trusted. Never throws. */
export async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { open, verifyRecord }: CommandParts,
  streams: Streams,
): Promise<number> {
  const manner = guessManner(argv, env)
  try {
    const call = readCall(argv, env)
    if (call.isHelp || call.words.length === 0) {
      streams.out(
        helpLines(commands, call.language)
          .map((line) => `${line}\n`)
          .join(''),
      )
      return call.isHelp ? exitCodes.done : exitCodes.usage
    }
    const command = findCommand(call.words)
    const words = call.words.slice(command.name.split(' ').length)
    if (command.isWithoutData === true) {
      return printResult(await command.prepare(call, words)(verifyRecord), call.isJson, streams)
    }
    const perform = command.prepare(call, words)
    const opened = open(call.dataFolder)
    try {
      return printResult(await perform(opened.services), call.isJson, streams)
    } finally {
      await opened.close()
    }
  } catch (error) {
    return printFailure(error, manner.language, manner.isJson, streams)
  }
}

function findCommand(words: readonly string[]): Command {
  const found = commands.find(({ name }) => name.split(' ').every((part, index) => words[index] === part))
  if (found === undefined) throw new UsageError(usageTexts.unknownCommand(words.slice(0, 2).join(' ')))
  return found
}
