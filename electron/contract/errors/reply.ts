import type { ErrorDetails } from './app-error.ts'
import type { ErrorCode } from './error-codes.ts'

/** What crosses to the page of a failure: the code, a text for logs, the facts, and for `internal` an incident id found in the log. */
export type ReplyError = {
  readonly code: ErrorCode
  readonly message: string
  readonly details?: ErrorDetails
  readonly incident?: string
}

/** The envelope of every call. Electron keeps only an error's `message` across the bridge, so failures travel as values. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError }
