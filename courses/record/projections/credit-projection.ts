import type { CreditDetails } from '#courses/format/credit-details.ts'
import type { Projection } from './projection.ts'

/** Credit that a learner added, as it stands after all corrections. Times are milliseconds since 1970 UTC. */
export type AddedCredit = {
  readonly entry: string
  readonly details: CreditDetails
  readonly addedAt: number
  /** When it was last corrected or put back; `null` for one that stands as it was added. */
  readonly correctedAt: number | null
  /** When it was withdrawn; `null` while it stands. */
  readonly withdrawnAt: number | null
}

/** Added credit by the id of the event that added it. The newest correction or withdrawal counts; what was said before stays in the log. */
export const creditProjection: Projection<AddedCredit> = {
  keyOf: ({ header, body }) => {
    switch (body.kind) {
      case 'credit-added':
        return header.id
      case 'credit-corrected':
      case 'credit-withdrawn':
        return body.payload.entry
      default:
        return null
    }
  },
  reduce: (state, { header: { id, at }, body }) => {
    if (body.kind === 'credit-added') {
      return state ?? { entry: id, details: body.payload, addedAt: at, correctedAt: null, withdrawnAt: null }
    }
    if (state === null) return null
    switch (body.kind) {
      case 'credit-corrected':
        return { ...state, details: body.payload.details, correctedAt: at, withdrawnAt: null }
      case 'credit-withdrawn':
        return state.withdrawnAt === null ? { ...state, withdrawnAt: at } : state
      default:
        return state
    }
  },
}
