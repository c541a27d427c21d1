import type { ErrorCode } from './error-codes.ts'

/** Facts that fill the places of an error's text: numbers and short strings, never objects. */
export type ErrorDetails = Readonly<Record<string, string | number>>

/**
 * The only error that db/ and the services throw on purpose. It is thrown rather than returned because a transaction
 * rolls back on a throw and commits on a return. ipc/ and cli/ are the only places that catch it.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options: { readonly cause?: unknown } = {}) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
