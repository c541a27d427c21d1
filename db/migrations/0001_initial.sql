-- What a first start needs: how this PC's Tianye looks and speaks.
-- Values are JSON so that each setting keeps its own type; which keys exist is the contract's business.
CREATE TABLE settings (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------------
-- People and chains. Keys, digests and hashes are lower-case hexadecimal text, so that exported records can be read.

-- A learner is known by a root key; the id is drawn from it, so it is the same in every data folder.
-- Without a private key the learner is only known here: an instructor's PC that accepted a bundle. Nobody told what such
-- a one learns for, so `purpose` may be null.
CREATE TABLE learners (
  id               TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name             TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  purpose          TEXT    CHECK (purpose IN ('student', 'worker', 'instructor')),
  created_at       INTEGER NOT NULL,
  root_public_key  TEXT    NOT NULL UNIQUE CHECK (length(root_public_key) = 64),
  root_private_key BLOB,
  root_wrapping    TEXT    CHECK (root_wrapping IN ('none', 'identity-key')),
  moved_at         INTEGER,
  CHECK ((root_private_key IS NULL) = (root_wrapping IS NULL)),
  CHECK (root_wrapping <> 'none' OR length(root_private_key) = 32)
) STRICT, WITHOUT ROWID;

-- What a learner's passphrase protects: an identity key wraps the private keys of root and chain, a private key encrypts
-- private payloads and texts. Both are wrapped by the passphrase and by the recovery code. No row: not protected.
CREATE TABLE protections (
  learner_id    TEXT    NOT NULL PRIMARY KEY REFERENCES learners (id),
  private_key   TEXT    NOT NULL UNIQUE CHECK (length(private_key) = 64),
  by_passphrase TEXT    NOT NULL CHECK (json_valid(by_passphrase)),
  by_code       TEXT    NOT NULL CHECK (json_valid(by_code)),
  help          TEXT    CHECK (json_valid(help)),
  help_request  TEXT    CHECK (json_valid(help_request)),
  set_at        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Private keys whose passphrase was forgotten: what they encrypt stays closed until it comes back to mind.
CREATE TABLE closed_keys (
  private_key   TEXT    NOT NULL PRIMARY KEY CHECK (length(private_key) = 64),
  learner_id    TEXT    NOT NULL REFERENCES learners (id),
  by_passphrase TEXT    NOT NULL CHECK (json_valid(by_passphrase)),
  by_code       TEXT    NOT NULL CHECK (json_valid(by_code)),
  closed_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong passphrases since the last right one. A try is counted before it is tried, so that ending the program gains nothing.
CREATE TABLE passphrase_tries (
  learner_id TEXT    NOT NULL PRIMARY KEY REFERENCES learners (id),
  failures   INTEGER NOT NULL CHECK (failures >= 1),
  last_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Help cards of this data folder's instructors: whoever forgot a passphrase is let back in by one. Wrapped by a passphrase.
CREATE TABLE help_cards (
  public_key  TEXT    NOT NULL PRIMARY KEY CHECK (length(public_key) = 64),
  name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  wrapped_key TEXT    NOT NULL CHECK (json_valid(wrapped_key)),
  created_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every chain that an event or a bundle named. `learner_id` is derived: the learner whose root key sealed its first event.
CREATE TABLE chains (
  public_key TEXT NOT NULL PRIMARY KEY CHECK (length(public_key) = 64),
  state      TEXT NOT NULL CHECK (state IN ('vouched', 'quarantined')),
  learner_id TEXT REFERENCES learners (id),
  CHECK ((state = 'vouched') = (learner_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX chains_by_learner ON chains (learner_id);

-- The one chain that this data folder writes for a learner, its key, and where it stands. With `restart` the next event
-- opens a new chain first, for that reason: these rows are a copy, and whoever has the original may have written on.
CREATE TABLE writers (
  learner_id  TEXT    NOT NULL PRIMARY KEY REFERENCES learners (id),
  chain       TEXT    NOT NULL UNIQUE REFERENCES chains (public_key),
  private_key BLOB    NOT NULL,
  wrapping    TEXT    NOT NULL CHECK (wrapping IN ('none', 'identity-key')),
  head        TEXT    NOT NULL REFERENCES events (hash),
  lamport     INTEGER NOT NULL CHECK (lamport >= 1),
  highest_at  INTEGER NOT NULL,
  restart     TEXT    CHECK (restart IN ('restored', 'cloned', 'moved')),
  CHECK (wrapping <> 'none' OR length(private_key) = 32)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------------
-- The record log. `header` is the truth; the columns repeat it for searching, and verifying compares them.

-- No UNIQUE (chain, seq): two events in one place are a fork, and both are kept.
CREATE TABLE events (
  hash           TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  header         BLOB    NOT NULL,
  id             TEXT    NOT NULL,
  chain          TEXT    NOT NULL REFERENCES chains (public_key),
  seq            INTEGER NOT NULL CHECK (seq >= 1),
  prev           TEXT,
  lamport        INTEGER NOT NULL CHECK (lamport >= 1),
  at             INTEGER NOT NULL,
  kind           TEXT    NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
  v              INTEGER NOT NULL CHECK (v >= 1),
  class          TEXT    NOT NULL CHECK (class IN ('credit', 'private', 'client')),
  payload_digest TEXT    NOT NULL CHECK (length(payload_digest) = 64),
  CHECK ((seq = 1) = (prev IS NULL))
) STRICT;
CREATE INDEX events_by_place ON events (chain, seq);
CREATE INDEX events_by_kind ON events (kind);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE (ABORT, 'events are never deleted'); END;

-- Apart from the header, so that a payload can be left out or erased while the chain still verifies. The salt goes with
-- it: without the salt nobody can guess a short payload from its digest. Sealed, both stand encrypted in `bytes`, and
-- `sealed_by` names the learner's private key.
CREATE TABLE payloads (
  event     TEXT NOT NULL PRIMARY KEY REFERENCES events (hash),
  salt      BLOB CHECK (length(salt) = 32),
  bytes     BLOB NOT NULL,
  sealed_by TEXT CHECK (length(sealed_by) = 64),
  CHECK ((salt IS NULL) = (sealed_by IS NOT NULL))
) STRICT;
CREATE INDEX payloads_by_seal ON payloads (sealed_by) WHERE sealed_by IS NOT NULL;
-- The event that a payload names, as an erasure does: without it, whoever erases a whole record looks through all erasures for each.
CREATE INDEX payloads_by_named_event
  ON payloads (CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN CAST(bytes AS TEXT) ->> '$.event' END);

-- Setting or removing a passphrase seals and unseals; what is said stays the same, as its digest in the header shows.
CREATE TRIGGER payloads_are_never_changed BEFORE UPDATE ON payloads
WHEN NEW.event <> OLD.event OR NEW.sealed_by IS OLD.sealed_by
BEGIN SELECT RAISE (ABORT, 'payloads are never changed'); END;
CREATE TRIGGER payloads_are_deleted_by_erasure_only BEFORE DELETE ON payloads
WHEN NOT EXISTS (
  SELECT 1
  FROM payloads AS named JOIN events AS erasing ON erasing.hash = named.event
  WHERE CASE WHEN json_valid(CAST(named.bytes AS TEXT)) THEN CAST(named.bytes AS TEXT) ->> '$.event' END = OLD.event
    AND erasing.kind = 'payload-erased'
)
BEGIN SELECT RAISE (ABORT, 'a payload is deleted only after an event that says so'); END;

-- What was asked: question, options, key and rules, by the SHA-256 of the bytes.
CREATE TABLE snapshots (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TRIGGER snapshots_are_never_changed BEFORE UPDATE ON snapshots
BEGIN SELECT RAISE (ABORT, 'snapshots are never changed'); END;
CREATE TRIGGER snapshots_are_never_deleted BEFORE DELETE ON snapshots
BEGIN SELECT RAISE (ABORT, 'snapshots are never deleted'); END;

-- Ed25519 signatures over event hashes: by the chain's key over heads, by the root key over first events.
-- A seal may arrive before its event, so `event` is not a foreign key.
CREATE TABLE seals (
  event     TEXT NOT NULL CHECK (length(event) = 64),
  signer    TEXT NOT NULL CHECK (length(signer) = 64),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (event, signer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER seals_are_never_changed BEFORE UPDATE ON seals
BEGIN SELECT RAISE (ABORT, 'seals are never changed'); END;
CREATE TRIGGER seals_are_never_deleted BEFORE DELETE ON seals
BEGIN SELECT RAISE (ABORT, 'seals are never deleted'); END;

-- ---------------------------------------------------------------------------------------------------------------------
-- Projections: derived from the log, never written by anything but db/log, rebuilt at any time.

CREATE TABLE attempts (
  learner_id         TEXT    NOT NULL REFERENCES learners (id),
  attempt_id         TEXT    NOT NULL,
  lamport            INTEGER NOT NULL,
  chain              TEXT    NOT NULL,
  pack_id            TEXT    NOT NULL,
  pack_version       TEXT    NOT NULL,
  module_id          TEXT    NOT NULL,
  language           TEXT    NOT NULL CHECK (language IN ('en', 'zh-CN')),
  pass_percent       INTEGER NOT NULL,
  started_at         INTEGER NOT NULL,
  submitted_at       INTEGER,
  marked_at          INTEGER,
  rules_version      INTEGER,
  earned_millipoints INTEGER,
  full_millipoints   INTEGER,
  passed             INTEGER CHECK (passed IN (0, 1)),
  marked_by          TEXT    CHECK (json_valid(marked_by)),
  PRIMARY KEY (learner_id, attempt_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_by_module ON attempts (learner_id, pack_id, module_id, lamport, chain, attempt_id);

CREATE TABLE attempt_questions (
  learner_id         TEXT    NOT NULL,
  attempt_id         TEXT    NOT NULL,
  position           INTEGER NOT NULL,
  question_id        TEXT    NOT NULL,
  snapshot           TEXT    NOT NULL,
  shown              TEXT    NOT NULL CHECK (json_valid(shown)),
  answer_language    TEXT    CHECK (answer_language IN ('en', 'zh-CN')),
  answer             TEXT    CHECK (json_valid(answer)),
  answered_at        INTEGER,
  active_ms          INTEGER,
  earned_millipoints INTEGER,
  full_millipoints   INTEGER,
  feedback           TEXT    CHECK (json_valid(feedback)),
  rubric             TEXT    CHECK (json_valid(rubric)),
  PRIMARY KEY (learner_id, attempt_id, position),
  FOREIGN KEY (learner_id, attempt_id) REFERENCES attempts (learner_id, attempt_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE module_progress (
  learner_id        TEXT    NOT NULL REFERENCES learners (id),
  pack_id           TEXT    NOT NULL,
  module_id         TEXT    NOT NULL,
  attempts          INTEGER NOT NULL,
  started_at        INTEGER,
  completed_at      INTEGER,
  completed_version TEXT,
  completed_attempt TEXT,
  pass_percent      INTEGER,
  study_minutes     INTEGER,
  releases          TEXT    NOT NULL CHECK (json_valid(releases)),
  PRIMARY KEY (learner_id, pack_id, module_id)
) STRICT, WITHOUT ROWID;

-- What makes a course complete besides passing: JSON as canonical text, null while there is none.
CREATE TABLE course_progress (
  learner_id   TEXT NOT NULL REFERENCES learners (id),
  pack_id      TEXT NOT NULL,
  modules_seen TEXT NOT NULL CHECK (json_valid(modules_seen)),
  evaluation   TEXT          CHECK (json_valid(evaluation)),
  attestation  TEXT          CHECK (json_valid(attestation)),
  requested    TEXT NOT NULL CHECK (json_valid(requested)),
  issued       TEXT NOT NULL CHECK (json_valid(issued)),
  revoked      TEXT NOT NULL CHECK (json_valid(revoked)),
  PRIMARY KEY (learner_id, pack_id)
) STRICT, WITHOUT ROWID;

-- There is a row while the file is to be written anew: something private was deleted, and its bytes may lie in free space.
CREATE TABLE rewrite_due (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

-- Credit from elsewhere as it stands after all corrections; `details` is canonical JSON.
CREATE TABLE credit_entries (
  learner_id   TEXT    NOT NULL REFERENCES learners (id),
  entry_id     TEXT    NOT NULL,
  details      TEXT    NOT NULL CHECK (json_valid(details)),
  added_at     INTEGER NOT NULL,
  corrected_at INTEGER,
  withdrawn_at INTEGER,
  PRIMARY KEY (learner_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Learners whose projections are behind the log: what came in is merged at once and folded a little at a time.
CREATE TABLE settling (
  learner_id TEXT NOT NULL PRIMARY KEY REFERENCES learners (id)
) STRICT, WITHOUT ROWID;

-- Learners who are erased here while copies of the records in the data folder are still to be written anew without them.
CREATE TABLE erasures_due (
  learner_id TEXT NOT NULL PRIMARY KEY REFERENCES learners (id)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------------
-- Bundles that come in, who they are from, and who is expected.

-- A row is there before the first piece. `staged` is swept away on the next start; `taken` is decided, and the next start goes on
-- with it; of what is `done` only the pieces are left to sweep.
CREATE TABLE bundle_imports (
  id    TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  state TEXT NOT NULL CHECK (state IN ('staged', 'taken', 'done'))
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_pieces (
  number    INTEGER PRIMARY KEY,
  import_id TEXT    NOT NULL REFERENCES bundle_imports (id),
  bytes     BLOB    NOT NULL
) STRICT;
CREATE INDEX bundle_pieces_by_import ON bundle_pieces (import_id);

-- Whose bundles came in, vouched for or not. The name is what the newest of them says; it decides nothing.
CREATE TABLE senders (
  learner_id      TEXT    NOT NULL PRIMARY KEY CHECK (length(learner_id) = 36),
  root_public_key TEXT    NOT NULL UNIQUE CHECK (length(root_public_key) = 64),
  name            TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  head_lamport    INTEGER NOT NULL,
  received_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The instructor's list, in its order. `learner_id` ties a row to a person: told by the file, or by the instructor.
CREATE TABLE roster (
  position   INTEGER PRIMARY KEY,
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  number     TEXT UNIQUE CHECK (length(number) BETWEEN 1 AND 80),
  learner_id TEXT UNIQUE CHECK (length(learner_id) = 36),
  tied_by    TEXT CHECK (tied_by IN ('file', 'instructor')),
  CHECK ((learner_id IS NULL) = (tied_by IS NULL))
) STRICT;

-- What an instructor gave so far for written answers in bundles that came in. Handed back, it becomes an event of the learner's.
CREATE TABLE response_marks (
  learner_id  TEXT    NOT NULL REFERENCES learners (id),
  attempt_id  TEXT    NOT NULL,
  question_id TEXT    NOT NULL,
  levels      TEXT    NOT NULL CHECK (json_valid(levels)),
  comment     TEXT    NOT NULL,
  is_whole    INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  returned_at INTEGER,
  PRIMARY KEY (learner_id, attempt_id, question_id)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------------
-- What learners write for themselves: ordinary rows, no evidence. Encrypted while the learner has a passphrase.
CREATE TABLE private_texts (
  learner_id TEXT    NOT NULL REFERENCES learners (id),
  area       TEXT    NOT NULL CHECK (length(area) BETWEEN 1 AND 40),
  id         TEXT    NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  written_at INTEGER NOT NULL,
  bytes      BLOB    NOT NULL,
  sealed_by  TEXT    CHECK (length(sealed_by) = 64),
  PRIMARY KEY (learner_id, area, id)
) STRICT;

-- ---------------------------------------------------------------------------------------------------------------------
-- Reading on this computer: ordinary rows, no evidence. A module whose every page was opened becomes an event.
CREATE TABLE pages_read (
  learner_id TEXT    NOT NULL REFERENCES learners (id),
  pack_id    TEXT    NOT NULL,
  module_id  TEXT    NOT NULL,
  page_id    TEXT    NOT NULL,
  active_ms  INTEGER NOT NULL CHECK (active_ms >= 0),
  PRIMARY KEY (learner_id, pack_id, module_id, page_id)
) STRICT, WITHOUT ROWID;

-- Where a module was last read, so that it opens there again. A heading outlives an edit of the pack; a block is counted from it.
CREATE TABLE reading_places (
  learner_id TEXT    NOT NULL REFERENCES learners (id),
  pack_id    TEXT    NOT NULL,
  module_id  TEXT    NOT NULL,
  page_id    TEXT    NOT NULL,
  heading_id TEXT    NOT NULL,
  block      INTEGER NOT NULL CHECK (block >= 0),
  PRIMARY KEY (learner_id, pack_id, module_id)
) STRICT, WITHOUT ROWID;

-- Answers in the making, kept until they are recorded. `text` is private.
CREATE TABLE drafts (
  learner_id  TEXT NOT NULL REFERENCES learners (id),
  pack_id     TEXT NOT NULL,
  module_id   TEXT NOT NULL,
  question_id TEXT NOT NULL,
  text        BLOB NOT NULL,
  PRIMARY KEY (learner_id, pack_id, module_id, question_id)
) STRICT, WITHOUT ROWID;

-- Marked passages and the notes to them. `text` is private: quote, prefix, suffix and note as one JSON value.
CREATE TABLE highlights (
  learner_id TEXT    NOT NULL REFERENCES learners (id),
  id         TEXT    NOT NULL CHECK (length(id) = 36),
  pack_id    TEXT    NOT NULL,
  module_id  TEXT    NOT NULL,
  language   TEXT    NOT NULL CHECK (language IN ('en', 'zh-CN')),
  heading_id TEXT    NOT NULL,
  revision   TEXT    NOT NULL CHECK (length(revision) = 36),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  text       BLOB    NOT NULL,
  PRIMARY KEY (learner_id, id)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------------
-- Credentials that this data folder gave to others, and whose signatures it trusts.

-- What an instructor confirmed or an issuer signed here, and what of it was withdrawn. Credential, code and template are exact texts.
CREATE TABLE given_credentials (
  serial           TEXT    NOT NULL PRIMARY KEY CHECK (length(serial) BETWEEN 1 AND 40),
  level            TEXT    NOT NULL CHECK (level IN ('instructor-confirmed', 'issuer-signed')),
  learner_id       TEXT    NOT NULL CHECK (length(learner_id) = 36),
  request_id       TEXT    NOT NULL,
  pack_id          TEXT    NOT NULL,
  signer           TEXT    NOT NULL,
  issued_at        INTEGER NOT NULL,
  credential       TEXT    NOT NULL,
  claim            TEXT    NOT NULL,
  template         TEXT,
  withdrawn_at     INTEGER,
  withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX given_credentials_by_learner ON given_credentials (learner_id, pack_id);

-- Issuer lists that are trusted here, each in its newest issue. `file` is the signed statement as it came.
CREATE TABLE issuer_lists (
  list        TEXT    NOT NULL PRIMARY KEY CHECK (length(list) BETWEEN 1 AND 64),
  number      INTEGER NOT NULL CHECK (number >= 1),
  file        TEXT    NOT NULL,
  accepted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Status lists, all of them: what one withdrew stays withdrawn.
CREATE TABLE status_lists (
  digest      TEXT    NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  file        TEXT    NOT NULL,
  received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Credit: what a learner follows, rules of their own, and scans of evidence. Ordinary rows.

-- The rule profiles that a learner follows, in which grade, and on which day the first period began.
CREATE TABLE credit_follows (
  learner_id  TEXT NOT NULL REFERENCES learners (id),
  profile_id  TEXT NOT NULL CHECK (length(profile_id) BETWEEN 1 AND 64),
  grade       TEXT NOT NULL CHECK (length(grade) BETWEEN 1 AND 64),
  first_start TEXT NOT NULL CHECK (length(first_start) = 10),
  PRIMARY KEY (learner_id, profile_id)
) STRICT, WITHOUT ROWID;

-- Rule profiles that a learner made by changing one.
CREATE TABLE own_profiles (
  learner_id TEXT    NOT NULL REFERENCES learners (id),
  profile_id TEXT    NOT NULL CHECK (length(profile_id) BETWEEN 1 AND 64),
  profile    TEXT    NOT NULL CHECK (json_valid(profile)),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (learner_id, profile_id)
) STRICT, WITHOUT ROWID;

-- Scans of evidence in pieces, so that none holds the program up; a scan is there once its last piece is. Encrypted while the
-- learner has a passphrase: `text` is private: the bytes of the piece.
CREATE TABLE scan_pieces (
  learner_id TEXT    NOT NULL REFERENCES learners (id),
  digest     TEXT    NOT NULL CHECK (length(digest) = 64),
  number     INTEGER NOT NULL CHECK (number >= 0),
  pieces     INTEGER NOT NULL CHECK (pieces >= 1),
  text       BLOB    NOT NULL,
  PRIMARY KEY (learner_id, digest, number)
) STRICT;

-- Packs that were imported, and whose they are. Keys are Ed25519 public keys in hexadecimal.

-- Whom this data folder knows: its own publishers, those first met in a pack, those of an imported list.
CREATE TABLE publishers (
  public_key    TEXT    NOT NULL PRIMARY KEY CHECK (length(public_key) = 64),
  name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  first_seen_at INTEGER NOT NULL,
  source        TEXT    NOT NULL CHECK (source IN ('own', 'pack', 'list'))
) STRICT, WITHOUT ROWID;

-- Keys to sign with. The private part is wrapped by a passphrase that is kept nowhere.
CREATE TABLE publisher_keys (
  public_key  TEXT    NOT NULL PRIMARY KEY REFERENCES publishers (public_key),
  wrapped_key TEXT    NOT NULL CHECK (json_valid(wrapped_key)),
  created_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- From whom a pack was last taken; null is nobody, unsigned. Stays when the pack is removed.
CREATE TABLE pack_publishers (
  pack_id    TEXT NOT NULL PRIMARY KEY,
  public_key TEXT REFERENCES publishers (public_key)
) STRICT, WITHOUT ROWID;

-- A row is there before the first byte is written: what is not live is swept away on the next start.
CREATE TABLE imported_packs (
  id           TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  state        TEXT    NOT NULL CHECK (state IN ('staged', 'live', 'removed')),
  pack_id      TEXT,
  version      TEXT,
  digest       TEXT    CHECK (length(digest) = 64),
  signer_key   TEXT    CHECK (length(signer_key) = 64),
  signer_name  TEXT,
  signed_at    INTEGER,
  over_version TEXT,
  imported_at  INTEGER,
  CHECK (state <> 'live' OR (pack_id IS NOT NULL AND version IS NOT NULL AND digest IS NOT NULL AND imported_at IS NOT NULL)),
  CHECK ((signer_key IS NULL) = (signer_name IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX imported_packs_live ON imported_packs (pack_id) WHERE state = 'live';

-- Texts stand here, so that a backup of the records can be read; pictures stand in files under their digest.
CREATE TABLE imported_files (
  number    INTEGER PRIMARY KEY,
  import_id TEXT    NOT NULL REFERENCES imported_packs (id),
  path      TEXT    NOT NULL,
  sha256    TEXT    NOT NULL CHECK (length(sha256) = 64),
  bytes     INTEGER NOT NULL,
  text      TEXT
) STRICT;
CREATE UNIQUE INDEX imported_files_by_path ON imported_files (import_id, path);

-- ---------------------------------------------------------------------------------------------------------------------
-- Caches: may be emptied at any time.

-- Compiling Markdown takes seconds on an old PC, reading JSON milliseconds. The digest covers source and compiler.
CREATE TABLE compiled_modules (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  module TEXT NOT NULL CHECK (json_valid(module))
) STRICT;
