import type { CompletionFacts } from '#contract/credential.ts'
import type { LedgerFacts, LedgerScan } from '#contract/ledger-facts.ts'
import type { PagePicture } from '#contract/page-picture.ts'

/** Makes the papers. A credential is its exact text: what is signed, recorded, attached and read again. */
export type RecordMaker = {
  /** The did:key of a private key, given as its 32-byte seed. */
  readonly issuerOf: (seed: Uint8Array) => Promise<string>
  /** The signed credential of these facts. */
  readonly sign: (facts: CompletionFacts, seed: Uint8Array) => Promise<string>
  /** The facts that a credential of ours was made from. */
  readonly read: (credential: string) => Promise<CompletionFacts>
  /** The text of the QR code that goes with a credential, signed by the same key. */
  readonly claim: (credential: string, seed: Uint8Array) => Promise<string>
  /**
   * The paper of a credential with its code, drawn with the file of a template if there is one. Throws `record-not-drawn` when a
   * character of it is in no font or it does not fit, or `template-unreadable`.
   */
  readonly draw: (credential: string, claim: string, template: string | null) => Promise<Uint8Array>
  /**
   * How a certificate with this template, given as the text of its file, looks on paper. Throws `template-unreadable`, or `template-picture` for a
   * picture that cannot be put on paper.
   */
  readonly previewTemplate: (template: string) => Promise<PagePicture>
  /** A paper of a ledger. Throws `dossier-not-drawn` when a character of it is in no font. */
  readonly drawLedger: (facts: LedgerFacts, scans: readonly LedgerScan[]) => Promise<Uint8Array>
}
