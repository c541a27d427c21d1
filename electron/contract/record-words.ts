// Apart from the schemas, so that the page can have it: a schema cannot be made under the page's policy.

/**
 * How sure a record is, in the one word used on screen, on paper and in the file. The other two words of the design
 * (instructor-confirmed, issuer-signed) come with what can give them.
 */
export const completionLevels = ['self-recorded'] as const

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
