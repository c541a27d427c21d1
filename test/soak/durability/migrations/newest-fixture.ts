import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { answer, courseFacts, finish, noon, startAttempt } from '#test/integration/db/study.ts'
import { everythingIn, fixtureOf, type SchemaFixture } from './schema-fixture.ts'

/** The newest schema with rows of a learner at work, as the fixture of its release will be, and everything in it. */
export function newestFixture(): { readonly fixture: SchemaFixture; readonly everything: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-fixture-'))
  try {
    const db = openDatabase(folder)
    const log = createRecordLog(db, { randomBytes: seededBytes('fixture') })
    const learner = log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
    const attempt = startAttempt(log, learner, noon)
    log.append(learner, noon, [answer(attempt, 'q1'), ...finish(attempt), courseFacts.see(1)])
    db.prepare("INSERT INTO settings (name, value) VALUES ('theme', ?)").run('"dark"')
    const made = { fixture: fixtureOf(db), everything: everythingIn(db) }
    db.close()
    return made
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
