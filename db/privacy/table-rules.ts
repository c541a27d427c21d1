/** What is stored about a learner, in the words of the screen. */
export const storedThings = ['profile', 'keys', 'records', 'progress', 'reading', 'private-texts', 'credit'] as const

/** See {@link storedThings}. */
export type StoredThing = (typeof storedThings)[number]

/**
 * What becomes of a table's rows when a learner is erased: `deleted` with everything in them; `emptied` of the person;
 * `projected` anew from a log that says nothing any more; `payload` by an event that says so; or `kept`, since it says no more than
 * when something was recorded, and holds the log together.
 */
export type Erasure = 'deleted' | 'emptied' | 'projected' | 'payload' | 'kept'

/** Whose a table is, how its rows of a learner are found, and what erasing does. `secret` columns are never exported. */
export type TableRule =
  | { readonly about: 'nobody' }
  | {
      readonly about: StoredThing
      /** SQL after the table's name; `@learner` is the id. */
      readonly rows: string
      readonly erasure: Erasure
      /** SQL that empties a row of the person, where the log does not do it. */
      readonly emptying?: string
      readonly secret?: readonly string[]
    }

/** In place of the id of somebody who was erased. */
const nobodysId = '00000000-0000-0000-0000-000000000000'

const nobody = { about: 'nobody' } as const
const own = 'WHERE learner_id = @learner'
const ownChains = '(SELECT public_key FROM chains WHERE learner_id = @learner)'
const ownEvents = `(SELECT hash FROM events WHERE chain IN ${ownChains})`

/** A rule for every table: a test fails where one is missing. Export, erasure and the privacy screen all follow it. */
export const tableRules: Readonly<Record<string, TableRule>> = {
  settings: nobody,
  rewrite_due: nobody,
  learners: {
    about: 'profile',
    rows: 'WHERE id = @learner',
    erasure: 'emptied',
    secret: ['root_private_key'],
  },
  chains: { about: 'records', rows: own, erasure: 'kept' },
  writers: { about: 'keys', rows: own, erasure: 'deleted', secret: ['private_key'] },
  protections: {
    about: 'keys',
    rows: own,
    erasure: 'deleted',
    secret: ['by_passphrase', 'by_code', 'help', 'help_request'],
  },
  closed_keys: { about: 'keys', rows: own, erasure: 'deleted', secret: ['by_passphrase', 'by_code'] },
  passphrase_tries: { about: 'keys', rows: own, erasure: 'deleted' },
  help_cards: nobody,
  events: { about: 'records', rows: `WHERE chain IN ${ownChains}`, erasure: 'kept' },
  payloads: { about: 'records', rows: `WHERE event IN ${ownEvents}`, erasure: 'payload' },
  seals: { about: 'records', rows: `WHERE event IN ${ownEvents}`, erasure: 'kept' },
  snapshots: nobody,
  attempts: { about: 'progress', rows: own, erasure: 'projected' },
  attempt_questions: { about: 'progress', rows: own, erasure: 'projected' },
  module_progress: { about: 'progress', rows: own, erasure: 'projected' },
  course_progress: { about: 'progress', rows: own, erasure: 'projected' },
  credit_entries: { about: 'credit', rows: own, erasure: 'projected' },
  credit_follows: { about: 'credit', rows: own, erasure: 'deleted' },
  own_profiles: { about: 'credit', rows: own, erasure: 'deleted' },
  scan_pieces: { about: 'credit', rows: own, erasure: 'deleted' },
  private_texts: { about: 'private-texts', rows: own, erasure: 'deleted' },
  settling: { about: 'records', rows: own, erasure: 'deleted' },
  erasures_due: { about: 'records', rows: own, erasure: 'kept' },
  bundle_imports: nobody,
  bundle_pieces: nobody,
  senders: { about: 'profile', rows: own, erasure: 'deleted' },
  roster: { about: 'profile', rows: own, erasure: 'deleted' },
  response_marks: { about: 'progress', rows: own, erasure: 'deleted' },
  reading_places: { about: 'reading', rows: own, erasure: 'deleted' },
  drafts: { about: 'private-texts', rows: own, erasure: 'deleted' },
  highlights: { about: 'private-texts', rows: own, erasure: 'deleted' },
  pages_read: { about: 'reading', rows: own, erasure: 'deleted' },
  // The register of an issuer: without the serial a certificate could not be withdrawn any more, or would be valid again once it was.
  given_credentials: {
    about: 'records',
    rows: own,
    erasure: 'emptied',
    emptying: `SET learner_id = '${nobodysId}', request_id = '', pack_id = '', credential = '', claim = '', template = NULL`,
  },
  issuer_lists: nobody,
  status_lists: nobody,
  publishers: nobody,
  publisher_keys: nobody,
  pack_publishers: nobody,
  imported_packs: nobody,
  imported_files: nobody,
  compiled_modules: nobody,
}
