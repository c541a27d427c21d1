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
  'learner-exists',
  'learner-unknown',
  'learner-not-here',
  'record-unknown',
  'record-not-erasable',
  'pack-unknown',
  'pack-broken',
  'module-unknown',
  'module-without-questions',
  'attempt-unknown',
  'attempt-closed',
  'question-not-drawn',
  'question-answered',
  'answer-malformed',
  'answers-unreadable',
  'examination-not-read',
  'evaluation-submitted',
  'statement-differs',
  'content-not-seen',
  'examination-not-passed',
] as const

/** One code of the closed list. */
export type ErrorCode = (typeof errorCodes)[number]
