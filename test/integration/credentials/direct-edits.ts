/** One change of the file by hand: what it is, and the SQL. `@a` is the learner whose course was confirmed, `@b` another one of the same file. */
export type DirectEdit = { readonly name: string; readonly sql: string }

const chainOf = (who: '@a' | '@b') => `(SELECT public_key FROM chains WHERE learner_id = ${who})`
const eventsOf = (who: '@a' | '@b', kind: string) =>
  `(SELECT hash FROM events WHERE chain IN ${chainOf(who)} AND kind = '${kind}')`
const firstOf = (who: '@a' | '@b', kind: string) =>
  `(SELECT hash FROM events WHERE chain IN ${chainOf(who)} AND kind = '${kind}' ORDER BY seq LIMIT 1)`

/** Every kind of evidence that stands before the head that was signed, and a text in its payload with what it is changed to. */
const kinds: readonly (readonly [string, string, string])[] = [
  ['chain-opened', '"format":1', '"format":2'],
  ['content-seen', '"activeMs":null', '"activeMs":5400000'],
  ['attempt-started', '"passPercent":60', '"passPercent":10'],
  ['answer-recorded', '"language":"zh-CN"', '"language":"en"'],
  ['attempt-submitted', '"attempt":"', '"attempt":"0'],
  ['attempt-marked', '"passed":true', '"passed":false'],
  ['module-completed', '"studyMinutes":', '"studyMinutes":9'],
  ['evaluation-submitted', '"value":5', '"value":1'],
  ['attestation-signed', '"name":"', '"name":"别人'],
  ['certificate-requested', '"level":"instructor-confirmed"', '"level":"issuer-signed"'],
]

function ofKind([kind, from, to]: (typeof kinds)[number]): readonly DirectEdit[] {
  const mine = firstOf('@a', kind)
  const update = (what: string) => `UPDATE events SET ${what} WHERE hash = ${mine}`
  const edits: Readonly<Record<string, string>> = {
    'its text changed': `UPDATE payloads SET bytes = CAST(replace(CAST(bytes AS TEXT), '${from}', '${to}') AS BLOB) WHERE event = ${mine}`,
    'its text taken away': `DELETE FROM payloads WHERE event = ${mine}`,
    'its text taken from another learner': `UPDATE payloads SET bytes = (SELECT bytes FROM payloads WHERE event = ${firstOf('@b', kind)}), salt = (SELECT salt FROM payloads WHERE event = ${firstOf('@b', kind)}) WHERE event = ${mine}`,
    'its salt changed': `UPDATE payloads SET salt = zeroblob(32) WHERE event = ${mine}`,
    'deleted with its text': `DELETE FROM payloads WHERE event = ${mine}; DELETE FROM events WHERE hash = ${mine}`,
    'every one deleted': `DELETE FROM events WHERE hash IN ${eventsOf('@a', kind)}`,
    'given to another learner': update(`chain = ${chainOf('@b')}`),
    'dated a day earlier': update('at = at - 86400000'),
    'put elsewhere in the order': update('lamport = lamport + 7'),
    'put in another place of the chain': update('seq = seq + 1'),
    'told to be private': update(`class = 'private'`),
    'called something else': update(`kind = 'credit-added'`),
    'given another number': update(`id = '00000000-0000-4000-8000-000000000000'`),
    'linked to nothing': update(`prev = '${'0'.repeat(64)}'`),
    'of another version': update('v = 2'),
    'its header changed': update(`header = CAST(replace(CAST(header AS TEXT), '"seq":', '"seq":1') AS BLOB)`),
    'named by another hash': `UPDATE events SET hash = '${'1'.repeat(64)}' WHERE hash = ${mine}`,
  }
  return Object.entries(edits).map(([what, sql]) => ({ name: `${kind}: ${what}`, sql }))
}

/** Another identifier, whatever it begins with. */
const otherId = (column: string) => `iif(${column} LIKE '0%', '1', '0') || substr(${column}, 2)`

/** Columns of what is derived, and what to write into them. */
const derived: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  attempts: [
    ['attempt_id', otherId('attempt_id')],
    ['lamport', 'lamport + 1'],
    ['pack_id', `'empowerment-practice'`],
    ['pack_version', `'9.0.0'`],
    ['module_id', `'arriving'`],
    ['language', `'en'`],
    ['pass_percent', '10'],
    ['started_at', 'started_at - 86400000'],
    ['submitted_at', 'submitted_at + 1'],
    ['marked_at', 'marked_at + 1'],
    ['rules_version', 'rules_version + 1'],
    ['earned_millipoints', 'earned_millipoints + 1000'],
    ['full_millipoints', 'full_millipoints - 1000'],
    ['passed', '1 - passed'],
  ],
  attempt_questions: [
    ['question_id', `'other'`],
    ['snapshot', `'${'0'.repeat(64)}'`],
    ['shown', `'["x"]'`],
    ['answer_language', `'en'`],
    ['answer', `'{"type":"numeric","text":"1"}'`],
    ['answered_at', 'answered_at - 1'],
    ['active_ms', '3600000'],
    ['earned_millipoints', 'earned_millipoints + 500'],
    ['full_millipoints', 'full_millipoints + 500'],
  ],
  module_progress: [
    ['attempts', 'attempts + 1'],
    ['started_at', 'started_at - 86400000'],
    ['completed_at', 'completed_at - 86400000'],
    ['completed_version', `'9.0.0'`],
    ['completed_attempt', otherId('completed_attempt')],
    ['pass_percent', '10'],
    ['study_minutes', 'study_minutes + 600'],
  ],
  course_progress: [
    ['modules_seen', `replace(modules_seen, '"activeMs":null', '"activeMs":5400000')`],
    ['evaluation', 'NULL'],
    ['attestation', `replace(attestation, '"name":"', '"name":"别人')`],
    ['requested', `'[]'`],
    ['issued', `'[]'`],
    ['issued', `'not JSON'`],
  ],
}

const ofDerived = Object.entries(derived).flatMap(([table, columns]): readonly DirectEdit[] => [
  ...columns.map(([column, value]) => ({
    name: `${table}.${column} := ${value}`,
    sql: `UPDATE ${table} SET ${column} = ${value} WHERE learner_id = @a`,
  })),
  { name: `${table}: deleted`, sql: `DELETE FROM ${table} WHERE learner_id = @a` },
  {
    name: `${table}: given to another learner`,
    sql: `UPDATE OR REPLACE ${table} SET learner_id = @b WHERE learner_id = @a`,
  },
])

/** Keys, chains, what was asked and what was signed. */
const others: readonly DirectEdit[] = [
  {
    name: 'what was asked: changed',
    sql: `UPDATE snapshots SET bytes = CAST(replace(CAST(bytes AS TEXT), '"milliPoints":', '"milliPoints":9') AS BLOB)`,
  },
  { name: 'what was asked: deleted', sql: 'DELETE FROM snapshots' },
  { name: 'a chain: given to another learner', sql: 'UPDATE chains SET learner_id = @b WHERE learner_id = @a' },
  {
    name: 'a chain: given to nobody',
    sql: `UPDATE chains SET learner_id = NULL, state = 'quarantined' WHERE learner_id = @a`,
  },
  {
    name: 'a seal: changed',
    sql: `UPDATE seals SET signature = zeroblob(64) WHERE event IN ${eventsOf('@a', 'chain-opened')}`,
  },
  { name: 'the root seal: deleted', sql: `DELETE FROM seals WHERE event IN ${eventsOf('@a', 'chain-opened')}` },
  {
    name: 'a learner: the key of another',
    sql: `UPDATE learners SET root_public_key = '${'2'.repeat(64)}' WHERE id = @a`,
  },
  {
    name: 'a learner: the keys swapped',
    sql: `UPDATE learners SET root_public_key = '${'3'.repeat(64)}' WHERE id = @b; UPDATE writers SET private_key = zeroblob(32) WHERE learner_id = @a`,
  },
  {
    name: 'the writer: set back before the examination, and what came after deleted',
    sql: `UPDATE writers SET head = ${firstOf('@a', 'attempt-started')} WHERE learner_id = @a;
      DELETE FROM seals WHERE event IN (SELECT hash FROM events WHERE chain IN ${chainOf('@a')} AND seq > (SELECT seq FROM events WHERE hash = ${firstOf('@a', 'attempt-started')}));
      DELETE FROM payloads WHERE event IN (SELECT hash FROM events WHERE chain IN ${chainOf('@a')} AND seq > (SELECT seq FROM events WHERE hash = ${firstOf('@a', 'attempt-started')}));
      DELETE FROM events WHERE chain IN ${chainOf('@a')} AND seq > (SELECT seq FROM events WHERE hash = ${firstOf('@a', 'attempt-started')})`,
  },
]

/** Two hundred and more ways to change the records by hand. */
export const directEdits: readonly DirectEdit[] = [...kinds.flatMap(ofKind), ...ofDerived, ...others]
