// Apart from the schemas, so that the page can have it: a schema cannot be made under the page's policy.
export { keyEndReasons, withdrawalReasons } from '#courses/format/withdrawal-reasons.ts'

/** How sure a record is, in the one word used on screen, on paper and in the file; from the weakest to the strongest. */
export const completionLevels = ['self-recorded', 'instructor-confirmed', 'issuer-signed'] as const

/** One of {@link completionLevels}. */
export type CompletionLevel = (typeof completionLevels)[number]

/** The levels that somebody other than the learner gives. */
export const givenLevels = ['instructor-confirmed', 'issuer-signed'] as const

/** One of {@link givenLevels}. */
export type GivenLevel = (typeof givenLevels)[number]

/** Why a certificate takes the place of another. */
export const replacementReasons = ['renewal', 'name-corrected', 'reissued'] as const

/** Why a sound signature is by nobody known here: see `electron/interop/openbadges/README.md`, rule 5. */
export const unknownReasons = ['not-listed', 'level-not-listed', 'not-in-period'] as const

/** What a page must say as the credential does, field by field. */
export const claimFields = [
  'serial',
  'name',
  'title',
  'level',
  'creditMinutes',
  'score',
  'startedOn',
  'completedOn',
  'issuedOn',
  'issuer',
] as const

/** One of {@link claimFields}. */
export type ClaimField = (typeof claimFields)[number]

/** Why something is invalid. The list is closed: screen and terminal have a text for each. */
export const invalidReasons = [
  'too-large',
  'file-unknown',
  'not-finished',
  'pdf-damaged',
  'pdf-encrypted',
  'attachment-missing',
  'attachment-doubled',
  'too-deep',
  'not-json',
  'duplicate-key',
  'form-unknown',
  'proof-wrong',
  'claim-damaged',
  'claim-differs',
  'page-added',
  'page-annotated',
  'page-differs',
  'page-not-as-drawn',
] as const

/** One of {@link invalidReasons}. */
export type InvalidReason = (typeof invalidReasons)[number]

/** Largest file that is looked at, in bytes; our papers have about 150 kB. */
export const maxRecordFileBytes = 20_000_000

/** Longest text that is taken for that of a QR code, in UTF-16 units; ours have about 300. */
export const maxCodeLength = 4000
