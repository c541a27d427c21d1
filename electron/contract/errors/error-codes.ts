import type { BundleProblem } from '#courses/record/bundle/bundle-problems.ts'
import type { RosterProblemRule } from '#courses/rules/cohort/read-roster.ts'
import { typackRefusals } from './typack-refusals.ts'

/** Why a bundle is refused: the format's problems as error codes. */
const bundleRefusals = [
  'bundle-foreign',
  'bundle-newer',
  'bundle-too-large',
  'bundle-cut-off',
  'bundle-damaged',
  'bundle-signature-wrong',
  'bundle-incomplete',
] as const satisfies readonly BundleProblem[]

/** Why a roster is refused. */
const rosterRefusals = [
  'roster-encoding',
  'roster-quote-open',
  'roster-name-column',
  'roster-name-missing',
  'roster-text-long',
  'roster-number-twice',
  'roster-learner-malformed',
  'roster-learner-twice',
  'roster-too-long',
] as const satisfies readonly (RosterProblemRule | 'roster-encoding')[]

/** Every error code a person or a script can meet. Closed: adding one without texts in both languages does not compile. */
export const errorCodes = [
  'internal',
  'invalid-input',
  'sender-refused',
  'unknown-channel',
  'data-folder-in-use',
  'data-folder-not-writable',
  'data-newer-than-app',
  'data-damaged',
  'data-missing',
  'backup-unknown',
  'backup-damaged',
  'backup-newer',
  'backup-not-made',
  'learner-exists',
  'learner-unknown',
  'learner-not-here',
  'record-unknown',
  'record-not-erasable',
  'pack-unknown',
  'pack-broken',
  'pack-folder-unknown',
  'pack-folder-too-full',
  'id-not-there',
  'id-not-duplicate',
  'id-several',
  'module-unknown',
  'module-without-questions',
  'module-not-yet',
  'pack-closed',
  'attempt-waits',
  'attempt-unknown',
  'attempt-closed',
  'nothing-to-mark',
  'tykey-unreadable',
  'tykey-differs',
  'question-not-drawn',
  'question-answered',
  'answer-malformed',
  'answers-unreadable',
  'issuers-unreadable',
  'course-not-complete',
  'record-not-drawn',
  'pack-version-changed',
  'file-unreadable',
  'file-not-written',
  'examination-not-read',
  'evaluation-submitted',
  'statement-differs',
  'content-not-seen',
  'examination-not-passed',
  'pack-older',
  'pack-version-taken',
  'pack-publisher-differs',
  'pack-signature-missing',
  'typack-not-made',
  'pack-shipped',
  'import-unknown',
  'import-cancelled',
  'pack-file-refused',
  'folder-not-empty',
  'key-unknown',
  'key-backup-unreadable',
  'passphrase-missing',
  'passphrase-wrong',
  'passphrases-differ',
  'publishers-unreadable',
  ...bundleRefusals,
  'bundle-too-slow',
  'sender-unknown',
  ...rosterRefusals,
  'roster-row-unknown',
  'roster-tie-taken',
  ...typackRefusals,
] as const

/** One code of the closed list. */
export type ErrorCode = (typeof errorCodes)[number]

/** Why records cannot be opened that a backup can bring back. */
export function isLostToDamage(code: ErrorCode): boolean {
  return code === 'data-damaged' || code === 'data-missing'
}
