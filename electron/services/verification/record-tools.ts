import type { CompactClaim, CompletionFacts, CredentialVerdict } from '#contract/credential.ts'
import type { ClaimField, InvalidReason } from '#contract/record-words.ts'
import type { Trust } from '#contract/trust.ts'

type Refused = { readonly kind: 'refused'; readonly reason: InvalidReason }

/** What checking a file needs of foreign formats and papers; the composition root brings it. */
export type RecordTools = {
  /** What a PDF carries. */
  readonly readPaper: (bytes: Uint8Array) => Promise<
    | Refused
    | {
        readonly kind: 'read'
        readonly pageCount: number
        readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
        readonly claimText: string | null
      }
  >
  /** What its first page says in its own words. */
  readonly readPage: (
    bytes: Uint8Array,
  ) => Promise<Refused | { readonly kind: 'read'; readonly text: string; readonly isAnnotated: boolean }>
  /** Checks a credential; `facts` are what is soundly signed. */
  readonly checkCredential: (
    text: string,
    trust: Trust,
  ) => Promise<{ readonly verdict: CredentialVerdict; readonly facts: CompletionFacts | null }>
  /** Checks the text of a QR code; `claim` is what is soundly signed. */
  readonly checkClaim: (
    text: string,
    trust: Trust,
  ) => Promise<{ readonly verdict: CredentialVerdict; readonly claim: CompactClaim | null }>
  /** Whether the text of a QR code is a sound claim that says what the facts say. */
  readonly isClaimOf: (claimText: string, facts: CompletionFacts) => Promise<boolean>
  /** The paper of these facts, byte for byte as it is drawn; `null` when it cannot be drawn. */
  readonly drawAgain: (
    facts: CompletionFacts,
    attached: { readonly credential: Uint8Array; readonly template: Uint8Array | null },
    claimText: string,
  ) => Promise<Uint8Array | null>
  /** The fields that two texts of a page say differently. */
  readonly comparePages: (facts: CompletionFacts, drawn: string, shown: string) => readonly ClaimField[]
}
