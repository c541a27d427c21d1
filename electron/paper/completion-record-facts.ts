import type { Language } from '#contract/language.ts'

/** One text in both languages, each written as an original. */
export type BothLanguages = Readonly<Record<Language, string>>

/** A person who wrote, taught or confirmed the course, with what entitles them to. */
export type CourseContributor = {
  readonly role: 'author' | 'instructor' | 'confirming-instructor'
  readonly name: string
  /** Qualifications as the person states them; empty when none was given. */
  readonly credentials: BothLanguages
}

/**
 * All that a completion record says. Dates are local dates `YYYY-MM-DD` that the caller has settled: the paper knows neither
 * clock nor time zone. Fields follow the union of certificate fields of Chinese and United States continuing education.
 */
export type CompletionRecordFacts = {
  /** ASCII letters, digits and hyphens. */
  readonly serial: string
  /** How strong the claim is. An issuer-signed one is a certificate. */
  readonly level: 'self-recorded' | 'instructor-confirmed' | 'issuer-signed'
  readonly learnerName: string
  readonly pack: {
    readonly id: string
    readonly version: string
    /** SHA-256 of the pack as 64 hexadecimal digits. */
    readonly digest: string
  }
  readonly courseTitle: BothLanguages
  /** In the order of the course. */
  readonly moduleTitles: readonly BothLanguages[]
  /** Awarded credit in minutes, not measured time. */
  readonly creditMinutes: number
  readonly deliveryFormat: BothLanguages
  readonly startedOn: string
  readonly completedOn: string
  readonly issuedOn: string
  /** Whole percent, 0 to 100. */
  readonly scorePercent: number
  readonly passMarkPercent: number
  /** The day the learner's evaluation of the course was submitted, or null when none was. */
  readonly evaluationSubmittedOn: string | null
  readonly attestation: { readonly text: BothLanguages; readonly signedOn: string }
  readonly contributors: readonly CourseContributor[]
  /** Whose key signed the data: for a self-recorded paper the learner's own. */
  readonly signer: { readonly name: string; readonly keyFingerprint: string }
  /** That acceptance is decided by the authority, in the words of the rule profile. */
  readonly acceptance: BothLanguages
  /** What a certificate or a confirmed record says more, in the order of the page; empty for what the learner recorded alone. */
  readonly more: readonly { readonly label: BothLanguages; readonly content: BothLanguages | string }[]
  /** How the page looks and what it is called; null for the plain one. */
  readonly look: PaperLook | null
}

/** What a template changes of the page. Pictures are the bytes of a JPEG or of a PNG without transparency. */
export type PaperLook = {
  readonly hasField: boolean
  readonly title: BothLanguages
  readonly statement: BothLanguages
  readonly signatory: { readonly name: string; readonly title: BothLanguages } | null
  readonly logo: Uint8Array | null
  readonly seal: Uint8Array | null
}
