import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDatabase } from '#db/connection/check-database.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { sha256 } from '#db/log/digest.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { emptyFolder } from '#test/integration/db/data-folder.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '#test/integration/db/study.ts'

const files = [databaseFileName, `${databaseFileName}-wal`] as const

/** Records as a cut leaves them: the file, and beside it a log with what was done since. */
function cutRecords(name: string): string {
  const root = emptyFolder()
  const [open, cut] = [join(root, 'open'), join(root, 'cut')]
  const db = openDatabase(open)
  const log = createRecordLog(db, { randomBytes: seededBytes(name) })
  const learner = log.createLearner({ name, purpose: null }, noon)
  const attempt = startAttempt(log, learner, noon, 'listening', 40)
  for (let n = 1; n <= 20; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
  db.pragma('wal_checkpoint(TRUNCATE)')
  for (let n = 21; n <= 40; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
  mkdirSync(cut)
  for (const file of files) cpSync(join(open, file), join(cut, file))
  db.close()
  return cut
}

/** Writes other words of the same length over a place in the text of the schema. */
function changeSchema(folder: string, from: string, to: string): void {
  expect(to).toHaveLength(from.length)
  const file = join(folder, databaseFileName)
  const bytes = readFileSync(file)
  const at = bytes.indexOf(from)
  expect(at).toBeGreaterThan(0)
  bytes.write(to, at)
  writeFileSync(file, bytes)
}

const privateKey = 'private_key   TEXT    NOT NULL UNIQUE CHECK (length(private_key) = 64)'

test.each<readonly [string, (folder: string) => void]>([
  // SQLite looks at a CHECK only where it may write.
  ['a CHECK of no column', (at) => changeSchema(at, privateKey, privateKey.replace('(private_key)', '(private_kez)'))],
  ['a CHECK of another length', (at) => changeSchema(at, privateKey, privateKey.replace('64', '65'))],
  ['a trigger of other words', (at) => changeSchema(at, 'events are never changed', 'events are never deleted')],
  [
    'a file that says it is of no version',
    (at) => {
      const bytes = readFileSync(join(at, databaseFileName))
      bytes.writeUInt32BE(0, 60)
      writeFileSync(join(at, databaseFileName), bytes)
      rmSync(join(at, files[1]))
    },
  ],
  ['a log of other records', (at) => cpSync(join(cutRecords('学员乙'), files[1]), join(at, files[1]))],
])('%s: refused as damage, and every file is as it was', (_, damage) => {
  const folder = cutRecords('学员甲')
  damage(folder)
  const before = contentsOf(folder)
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data-damaged' }))
  expect(contentsOf(folder)).toEqual(before)
})

test.each([
  ['private_key) = 64', 'private_key) = 65'],
  ['private_key) = 64', 'private_kez) = 64'],
])('a copy with %s made %s in its schema is not sound', (from, to) => {
  const folder = emptyFolder()
  openDatabase(folder).close()
  const file = join(folder, databaseFileName)
  expect(checkDatabase(file)).toMatchObject({ standing: 'sound' })
  changeSchema(folder, from, to)
  expect(checkDatabase(file)).toMatchObject({ standing: 'damaged' })
})

/** The digest of each file. Reading a file that keeps a log leaves an empty one beside it, which says nothing. */
function contentsOf(folder: string): ReadonlyMap<string, string> {
  const named = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
  return new Map(named.flatMap(([name, bytes]) => (bytes.length === 0 ? [] : [[name, sha256(bytes)]])))
}
