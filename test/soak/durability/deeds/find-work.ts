import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRecordLog } from '#db/log/record-log.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { dumpProjections } from '#test/integration/db/data-folder.ts'
import { backupsIn, bundlesIn, byName, course, digestOf, passphrase, people, secretText } from './materials.ts'
import type { OpenWork } from './open-work.ts'

/** What is in a data folder by the keys of the journal, read through the services where people read it. */
export async function findWork(
  { services, db }: OpenWork,
  folder: string,
  materials: string,
): Promise<ReadonlyMap<string, string>> {
  const { learners, imports, notes, reading, texts, protection } = services
  const found = new Map<string, string>()
  for (const { learner, name } of learners.list()) found.set(`learner/${learner}`, name)
  for (const { pack, version } of await imports.list()) found.set(`pack/${pack}`, version)
  for (const { learner, digest } of foundBundles(db, materials)) found.set(`bundle/${learner}`, digest)
  const shelf = createBackupShelf(folder, backupsInProcess, () => 0)
  for (const backup of backupsIn(folder)) found.set(`backup/${backup}`, (await shelf.check(backup)).standing)
  const [own, other] = [byName(services, people.own), byName(services, people.other)]
  if (own !== undefined) {
    for (const { id, note } of await notes.list(own.learner, null, 'en')) found.set(`note/${id}`, note)
    const drafts = reading.listDrafts(own.learner, { pack: course.id, module: 'other' })
    for (const [question, draft] of Object.entries(drafts)) {
      if (draft.type === 'short') found.set(`draft/${question}`, draft.text)
    }
    for (const { id, text } of texts.list(own.learner, 'note')) found.set(`text/${id}`, text ?? '')
    for (const row of answersOf(db, own.learner)) found.set(`answer/${row.attempt}/${row.question}`, row.answer)
    for (const row of submissionsOf(db, own.learner)) found.set(`submission/${row.attempt}`, row.state)
  }
  if (other !== undefined) {
    const isSet = learners.find(other.learner).lock !== 'none'
    if (isSet) {
      await protection.unlock(other.learner, passphrase)
      found.set(`protection/${other.learner}`, 'set')
    }
    const text = texts.find(other.learner, 'note', 'secret')
    if (text !== null) found.set(`secret/${other.learner}`, text.text ?? 'closed')
  }
  return found
}

/** What is wrong with a data folder by itself, once it was opened and has settled. */
export function findFaults({ services, db }: OpenWork, folder: string): readonly string[] {
  const { database, findings } = services.examine()
  const faults = [...database, ...findings.map(({ rule }) => rule)]
  const names = services.learners.list().map(({ name }) => name)
  if (new Set(names).size < names.length) faults.push('a learner was made twice')
  const before = dumpProjections(db)
  createRecordLog(db, { randomBytes: () => new Uint8Array() }).replay()
  if (dumpProjections(db) !== before) faults.push('what is derived is not what the log gives')
  for (const table of ['bundle_imports', 'bundle_pieces', 'settling']) {
    if (db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() !== 0) faults.push(`left over in ${table}`)
  }
  const files = db
    .prepare<[], { path: string; sha256: string; text: string | null; state: string }>(
      'SELECT path, sha256, text, state FROM imported_files JOIN imported_packs ON imported_packs.id = import_id',
    )
    .all()
  if (files.some(({ state }) => state !== 'live')) faults.push('left over of an import')
  const media = join(folder, 'media')
  const kept = new Set(existsSync(media) ? readdirSync(media) : [])
  for (const { path, sha256, text } of files) {
    const bytes = text ?? (kept.has(sha256) ? readFileSync(join(media, sha256)) : '')
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) faults.push(`${path} is not what was imported`)
  }
  for (const name of kept) if (!files.some(({ sha256 }) => sha256 === name)) faults.push(`left over in media: ${name}`)
  const plain = db.prepare('SELECT count(*) FROM private_texts WHERE bytes = ? AND sealed_by IS NOT NULL')
  if (plain.pluck().get(Buffer.from(secretText)) !== 0) faults.push('a sealed text that is readable')
  return faults
}

function foundBundles(db: OpenWork['db'], materials: string) {
  return bundlesIn(materials).flatMap(({ learner }) => {
    const digest = digestOf(db, learner)
    return digest === '' ? [] : [{ learner, digest }]
  })
}

function answersOf(db: OpenWork['db'], learner: string) {
  return db
    .prepare<[string], { attempt: string; question: string; answer: string }>(
      `SELECT attempt_id AS attempt, question_id AS question, answer FROM attempt_questions
       WHERE learner_id = ? AND answer IS NOT NULL`,
    )
    .all(learner)
}

/** An attempt that was handed in and not marked is half of one call. */
function submissionsOf(db: OpenWork['db'], learner: string) {
  return db
    .prepare<[string], { attempt: string; state: string }>(
      `SELECT attempt_id AS attempt, iif(marked_at IS NULL, 'handed in alone', 'marked') AS state FROM attempts
       WHERE learner_id = ? AND submitted_at IS NOT NULL`,
    )
    .all(learner)
}
