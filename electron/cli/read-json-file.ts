import type { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import { readWholeFile } from '#platform/read-whole-file.ts'

const largestFile = 4_000_000

/** Reads an input file of a command. Throws `code`, with the place that is wrong. */
export async function readJsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
  code: Extract<ErrorCode, `${string}-unreadable`> = 'answers-unreadable',
): Promise<T> {
  const refuse = (reason: string, cause?: unknown) => new AppError(code, { file, reason }, { cause })
  let text: string
  try {
    text = (await readWholeFile(file, largestFile)).toString('utf8')
  } catch (error) {
    throw refuse(reasonOf(error), error)
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw refuse('not JSON', error)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

/** Why a file could not be read, as the system says it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof AppError ? error.cause : error
  if (!(cause instanceof Error)) return 'unreadable'
  return 'code' in cause ? String(cause.code) : cause.message
}
