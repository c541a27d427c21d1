import type { Language } from '#contract/language.ts'
import type { BackupShelf } from '#services/backups/backup-shelf.ts'
import type { Compile } from '#services/library/compile.ts'
import type { Survey } from '#services/lint/survey.ts'
import type { Services } from '#services/services.ts'
import type { VerifyRecord } from '#services/verification/worker-verify.ts'
import type { Call } from './call.ts'
import { type CommandResult, UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'

type CommandForm = {
  /** The words that name it, such as `learner new`. */
  readonly name: string
  /** The call as the help shows it, without the common options. It declares the options the command takes: others are refused. */
  readonly usage: string
  readonly summary: Readonly<Record<Language, string>>
  /** Lines of an example that the command's own help shows: most of all what a file of answers looks like. */
  readonly example?: readonly string[]
}

/** A command over an open data folder. `prepare` checks the call before it is opened; throws `UsageError`. */
export type DataCommand = CommandForm & {
  readonly isWithoutData?: false
  /** Works on a learner who is locked; any other command opens the learner of its call first. */
  readonly isForLocked?: true
  readonly prepare: (call: Call, words: readonly string[]) => (services: Services) => Promise<CommandResult>
}

/** What a command on files may ask for. */
export type FileTools = {
  /** Compiles in a worker, which is started by the first call. */
  readonly compile: Compile
  /** Surveys in a worker, which is started by the first call. */
  readonly survey: Survey
  /** Checks a record that somebody shows, in a worker that the first call starts. */
  readonly verifyRecord: VerifyRecord
  /** The backups of the call's data folder, whether its records can be opened or not. */
  readonly backups: BackupShelf
  /** Opens the data folder of the call for as long as `use` takes. Throws `AppError`. */
  readonly withServices: <T>(use: (services: Services) => Promise<T>) => Promise<T>
}

/** A command on files, for which no data folder is opened unless it asks. */
export type FileCommand = CommandForm & {
  readonly isWithoutData: true
  readonly prepare: (call: Call, words: readonly string[]) => (tools: FileTools) => Promise<CommandResult>
}

/** One command: how it is called, what it takes, what it does. */
export type Command = DataCommand | FileCommand

/** Exactly this many words after the command's name. */
export function takeWords<N extends string>(words: readonly string[], ...names: readonly N[]): Record<N, string> {
  if (words.length !== names.length) {
    throw new UsageError(usageTexts.wordCount(names, words.length))
  }
  // One word for each name, as was just counted.
  return Object.fromEntries(names.map((name, index) => [name, words[index]])) as Record<N, string>
}

/** The options that a command takes beside the common ones, as its usage writes them: `--learner`, `-o`. */
export function optionsOf({ usage }: Pick<Command, 'usage'>): readonly string[] {
  return usage.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? []
}

/** An option that this command cannot do without. */
export function takeOption(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(usageTexts.optionMissing(name))
  return value
}
