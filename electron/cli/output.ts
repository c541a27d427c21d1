import { AppError } from '#contract/errors/app-error.ts'
import type { Language } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import type { UsageText } from './usage-texts.ts'

/** What a command leaves: a document for programs, lines for people. */
export type CommandResult = {
  readonly document: Readonly<Record<string, unknown>>
  readonly lines: readonly string[]
  readonly exitCode?: number
}

/** Where a command writes; the process' own streams outside tests. */
export type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void }

/** Exit codes of every command. */
export const exitCodes = { done: 0, refused: 1, usage: 2, notTrusted: 3, ended: 4 } as const

/** Wrong usage: the words of the call do not fit, and nothing was opened. */
export class UsageError extends Error {
  readonly texts: UsageText

  constructor(texts: UsageText) {
    super(texts.en)
    this.name = 'UsageError'
    this.texts = texts
  }
}

/** Prints what a command did: one document with `--json`, else its lines. */
export function printResult(result: CommandResult, isJson: boolean, streams: Streams): number {
  streams.out(isJson ? `${JSON.stringify({ ok: true, ...result.document })}\n` : result.lines.map(withEnd).join(''))
  return result.exitCode ?? exitCodes.done
}

/** Prints a failure as one clear line, or as one document with `--json`; never a stack. */
export function printFailure(error: unknown, language: Language, isJson: boolean, streams: Streams): number {
  const told = tell(error, language)
  if (isJson) streams.out(`${JSON.stringify({ ok: false, error: told })}\n`)
  else streams.err(withEnd(told.message))
  return told.code === 'usage' ? exitCodes.usage : exitCodes.refused
}

function tell(error: unknown, language: Language) {
  if (error instanceof UsageError) return { code: 'usage', message: oneLine(error.texts[language]), details: {} }
  const { code, details } = error instanceof AppError ? error : new AppError('internal', { incident: messageOf(error) })
  const { what, next } = errorText(code, language, details)
  return { code, message: oneLine(language === 'en' ? `${what} ${next}` : what + next), details }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

function withEnd(line: string): string {
  return `${line}\n`
}
