import type { CompletionFacts } from '#contract/credential.ts'
import type { Backing } from '#contract/credential-backing.ts'
import { both, parseBoth } from './both-languages.ts'
import type { CompletionCredential } from './completion-credential.ts'
import { packUri } from './credential-ids.ts'
import { offsetTime } from './offset-time.ts'

type Evidence = CompletionCredential['evidence'][number]

/** The heads, the confirmation and the replaced serial of an upper level, in their order in the file. */
export function backingEvidence({ backing, pack }: CompletionFacts): readonly Evidence[] {
  if (backing === undefined) return []
  const piece = (genre: string, name: string, description: string, narrative?: string): Evidence => ({
    id: `${packUri(pack.digest)}#${genre}`,
    type: ['Evidence'],
    name,
    genre,
    description,
    ...(narrative !== undefined && { narrative }),
  })
  const { heads, confirmation, replaces } = backing
  const told = heads.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`).join('\n')
  return [
    piece('record-head', 'Head of the records that were checked\n所核对记录的链头', told),
    ...(confirmation === null
      ? []
      : [
          piece(
            'confirmation',
            'Confirmed by an instructor\n教师确认',
            `${confirmation.serial} ${confirmation.did}`,
            both(confirmation.name),
          ),
        ]),
    ...(replaces === null ? [] : [piece('replaces', 'Replaces\n代替', `${replaces.reason} ${replaces.serial}`)]),
  ]
}

/** What {@link backingEvidence} told, unchecked: whoever reads builds again and compares. */
export function readBackingEvidence(evidence: readonly Evidence[]): {
  readonly heads: readonly unknown[]
  readonly confirmation: unknown
  readonly replaces: unknown
} {
  const found = (genre: string) => evidence.find((piece) => piece.genre === genre)
  const heads = found('record-head')
  const confirmation = found('confirmation')
  const replaces = found('replaces')
  const [serial, did] = confirmation?.description.split(' ') ?? []
  const [reason, replaced] = replaces?.description.split(' ') ?? []
  return {
    heads: (heads?.description.split('\n') ?? []).map((line) => {
      const [chain, seq, hash] = line.split(' ')
      return { chain, seq: Number(seq), hash }
    }),
    confirmation: confirmation === undefined ? null : { serial, did, name: parseBoth(confirmation.narrative ?? '') },
    replaces: replaces === undefined ? null : { reason, serial: replaced },
  }
}

/** The end of the last day as the standard has it, its last second. */
export function validUntilOf({ backing, utcOffsetMinutes }: CompletionFacts): { readonly validUntil?: string } {
  const day = backing?.expiresOn ?? null
  if (day === null) return {}
  const lastSecond = Date.parse(`${day}T23:59:59Z`) - utcOffsetMinutes * 60_000
  return { validUntil: offsetTime(lastSecond, utcOffsetMinutes) }
}

/** The day of a {@link validUntilOf}. */
export function readValidUntil(validUntil: string | undefined): Backing['expiresOn'] {
  return validUntil?.slice(0, 10) ?? null
}
