import type { EventBody } from '../event-kinds.ts'
import type { Projection } from './projection.ts'

type PayloadOf<K extends EventBody['kind']> = Extract<EventBody, { kind: K }>['payload']
type Dated<K extends EventBody['kind']> = Omit<PayloadOf<K>, 'pack'> & { readonly at: number }

/** How far a learner is with a course, passing apart. Times are milliseconds since 1970 UTC. */
export type CourseProgress = {
  readonly pack: string
  /** Modules read through, each once, in the order of the record. */
  readonly modulesSeen: readonly Dated<'content-seen'>[]
  readonly evaluation: Dated<'evaluation-submitted'> | null
  readonly attestation: Dated<'attestation-signed'> | null
  /** What was asked of instructors and issuers, by the id of its event, in the order of the record. */
  readonly requested: readonly (Dated<'certificate-requested'> & { readonly id: string })[]
  /** Certificates and completion records issued, each serial once, in the order of the record. */
  readonly issued: readonly Dated<'certificate-issued'>[]
  /** Which of them count no more, each serial once. */
  readonly revoked: readonly Dated<'certificate-revoked'>[]
}

/** Progress by pack. The first event of each sort counts and stands under its version; later ones change nothing. */
export const courseProgressProjection: Projection<CourseProgress> = {
  keyOf: ({ body }) => {
    switch (body.kind) {
      case 'content-seen':
      case 'evaluation-submitted':
      case 'attestation-signed':
      case 'certificate-requested':
      case 'certificate-issued':
      case 'certificate-revoked':
        return body.payload.pack
      default:
        return null
    }
  },
  reduce: (state, { header: { at, id }, body }) => {
    switch (body.kind) {
      case 'content-seen': {
        const { before, rest } = open(state, body.payload)
        if (before.modulesSeen.some(({ module }) => module === rest.module)) return state
        return { ...before, modulesSeen: [...before.modulesSeen, { ...rest, at }] }
      }
      case 'evaluation-submitted': {
        const { before, rest } = open(state, body.payload)
        return before.evaluation === null ? { ...before, evaluation: { ...rest, at } } : state
      }
      case 'attestation-signed': {
        const { before, rest } = open(state, body.payload)
        return before.attestation === null ? { ...before, attestation: { ...rest, at } } : state
      }
      case 'certificate-requested': {
        const { before, rest } = open(state, body.payload)
        return { ...before, requested: [...before.requested, { ...rest, at, id }] }
      }
      case 'certificate-issued': {
        const { before, rest } = open(state, body.payload)
        if (before.issued.some(({ serial }) => serial === rest.serial)) return state
        return { ...before, issued: [...before.issued, { ...rest, at }] }
      }
      case 'certificate-revoked': {
        const { before, rest } = open(state, body.payload)
        if (before.revoked.some(({ serial }) => serial === rest.serial)) return state
        return { ...before, revoked: [...before.revoked, { ...rest, at }] }
      }
      default:
        return state
    }
  },
}

function open<P extends { readonly pack: string }>(state: CourseProgress | null, payload: P) {
  const { pack, ...rest } = payload
  const nothing = { modulesSeen: [], evaluation: null, attestation: null, requested: [], issued: [], revoked: [] }
  const before = state ?? { pack, ...nothing }
  return { before, rest }
}
