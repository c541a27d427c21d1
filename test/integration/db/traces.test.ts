import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { createTraces } from '#db/log/traces.ts'
import { emptyFolder, openFolder } from './data-folder.ts'
import { noon } from './study.ts'

const secret = Buffer.from('李家的灶塌了半边，没有跟别人说。')

test('what was deleted before a cut, and may still lie in the file, is gone after the next start', () => {
  const path = emptyFolder()
  const file = join(path, databaseFileName)
  const { db, log } = openFolder('before', path)
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  // As where a page was balanced: deleted, and not overwritten.
  db.pragma('secure_delete = OFF')
  db.prepare('INSERT INTO private_texts VALUES (?, ?, ?, 1, 1, ?, NULL)').run(learner, 'note', 'x', secret)
  db.transaction(() => {
    db.exec('DELETE FROM private_texts')
    createTraces(db).owe()
  })()
  db.close()
  expect(readFileSync(file).includes(secret)).toBe(true)

  const after = openFolder('after', path)
  expect(readFileSync(file).includes(secret)).toBe(false)
  expect(after.db.prepare('SELECT count(*) FROM rewrite_due').pluck().get()).toBe(0)
  expect(after.log.verify().findings).toEqual([])
})
