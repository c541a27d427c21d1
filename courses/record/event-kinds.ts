import { z } from 'zod'
import type { PayloadClass } from './event-header.ts'
import {
  answerRecordedSchema,
  attemptMarkedSchema,
  attemptStartedSchema,
  attemptSubmittedSchema,
  moduleCompletedSchema,
} from './payloads/attempt-payloads.ts'
import { chainOpenedSchema, clockSteppedSchema, payloadErasedSchema } from './payloads/chain-payloads.ts'
import {
  attestationSignedSchema,
  certificateIssuedSchema,
  certificateRequestedSchema,
  certificateRevokedSchema,
  contentSeenSchema,
  evaluationSubmittedSchema,
} from './payloads/completion-payloads.ts'
import { creditAddedSchema, creditCorrectedSchema, creditWithdrawnSchema } from './payloads/credit-payloads.ts'
import { attemptReleasedSchema } from './payloads/release-payloads.ts'

type KindTraits = {
  /** Who may be shown its payload. */
  readonly class: PayloadClass
  /** Whether its payload may be erased on request; what holds the log itself together may not. */
  readonly erasable: boolean
}

/**
 * Every kind of evidence: the closed list of what this version may write. Reading is open, so that what a newer version
 * wrote is kept and passed on. Notes, drafts and settings are ordinary rows and not here.
 */
export const eventKinds = {
  'chain-opened': { class: 'credit', erasable: false },
  'clock-stepped': { class: 'credit', erasable: false },
  'payload-erased': { class: 'credit', erasable: false },
  'attempt-started': { class: 'credit', erasable: true },
  'answer-recorded': { class: 'credit', erasable: true },
  'attempt-submitted': { class: 'credit', erasable: true },
  'attempt-marked': { class: 'credit', erasable: true },
  'attempt-released': { class: 'credit', erasable: true },
  'module-completed': { class: 'credit', erasable: true },
  'content-seen': { class: 'credit', erasable: true },
  'evaluation-submitted': { class: 'credit', erasable: true },
  'attestation-signed': { class: 'credit', erasable: true },
  'credit-added': { class: 'credit', erasable: true },
  'credit-corrected': { class: 'credit', erasable: true },
  'credit-withdrawn': { class: 'credit', erasable: true },
  'hours-logged': { class: 'credit', erasable: true },
  'supervision-held': { class: 'private', erasable: true },
  'sign-off-given': { class: 'credit', erasable: true },
  'certificate-requested': { class: 'credit', erasable: true },
  'certificate-issued': { class: 'credit', erasable: true },
  'certificate-revoked': { class: 'credit', erasable: true },
} as const satisfies Readonly<Record<string, KindTraits>>

/** A kind of the closed list. */
export type EventKind = keyof typeof eventKinds

/** Whether a payload may be erased. One of a kind unknown to this version may. */
export function isErasable(kind: string): boolean {
  const traits: Readonly<Record<string, KindTraits>> = eventKinds
  return traits[kind]?.erasable ?? true
}

/** The kinds whose payload is settled, with their versions. A kind joins when the first screen needs it. */
export const eventBodySchema = z.discriminatedUnion('kind', [
  body('chain-opened', 1, chainOpenedSchema),
  body('clock-stepped', 1, clockSteppedSchema),
  body('payload-erased', 1, payloadErasedSchema),
  body('attempt-started', 1, attemptStartedSchema),
  body('answer-recorded', 1, answerRecordedSchema),
  body('attempt-submitted', 1, attemptSubmittedSchema),
  body('attempt-marked', 1, attemptMarkedSchema),
  body('attempt-released', 1, attemptReleasedSchema),
  body('module-completed', 1, moduleCompletedSchema),
  body('content-seen', 1, contentSeenSchema),
  body('evaluation-submitted', 1, evaluationSubmittedSchema),
  body('attestation-signed', 1, attestationSignedSchema),
  body('certificate-requested', 1, certificateRequestedSchema),
  body('certificate-issued', 1, certificateIssuedSchema),
  body('certificate-revoked', 1, certificateRevokedSchema),
  body('credit-added', 1, creditAddedSchema),
  body('credit-corrected', 1, creditCorrectedSchema),
  body('credit-withdrawn', 1, creditWithdrawnSchema),
])

/** What an event says: kind, version, payload. */
export type EventBody = z.infer<typeof eventBodySchema>

function body<K extends EventKind, V extends number, P extends z.ZodType>(kind: K, v: V, payload: P) {
  return z.strictObject({ kind: z.literal(kind), v: z.literal(v), payload })
}
