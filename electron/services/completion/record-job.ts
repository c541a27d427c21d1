import type { ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import type { RecordMaker } from './record-maker.ts'

/** One call of the record maker on its way to its worker. */
export type RecordJob = {
  readonly name: keyof RecordMaker
  readonly args: readonly unknown[]
}

/** What became of a job. An error of ours keeps its code; of any other only its text crosses. */
export type RecordAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'failed'; readonly text: string }
