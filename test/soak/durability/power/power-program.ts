import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createLastSavedNote } from '#db/connection/last-saved.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createSettingsRepository } from '#db/repositories/settings-repository.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { answer, courseFacts, finish, noon, startAttempt } from '#test/integration/db/study.ts'
import { withoutTransactions } from '#test/soak/durability/deeds/without-transactions.ts'

/**
 * A learner at work in a data folder: attempts, answers, settings, an erasure, a checkpoint now and then. What is
 * acknowledged is written to `acknowledged`, a file beside the records that the harness takes as said aloud. The last
 * word breaks the promise on purpose, so that the harness can be seen to notice.
 */
const [, , folder = '', seed = '', rounds = '', broken = 'nothing'] = process.argv
const db = openDatabase(folder)
if (broken === 'sync') db.pragma('synchronous = NORMAL')
if (broken === 'transaction') withoutTransactions(db)
const log = createRecordLog(db, { randomBytes: seededBytes(seed), noteLastSaved: createLastSavedNote(db) })
const learner =
  createLearnersRepository(db).list()[0]?.id ?? log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
const settings = createSettingsRepository(db)
const said = openSync(join(folder, 'acknowledged'), 'a')
const say = (line: string) => writeSync(said, `${line}\n`)
const random = seededBytes(`${seed} answers`)
const chance = () => random(1)[0] ?? 0

for (let round = 0; round < Number(rounds); round += 1) {
  const attempt = startAttempt(log, learner, noon, `module-${round}`, 3)
  for (const question of ['q1', 'q2', 'q3']) {
    const [event] = log.append(learner, noon, [answer(attempt, question, chance() < 128 ? 'a' : 'b')])
    say(event?.hash ?? '')
  }
  // Three events that stand or fall together.
  const events = log.append(learner, noon, finish(attempt, `module-${round}`))
  say(events.map(({ hash }) => hash).join(' '))
  const [seen] = log.append(learner, noon, [courseFacts.see(round), courseFacts.evaluate(round)])
  say(seen?.hash ?? '')
  settings.write('textPercent', 90 + (round % 2) * 10)
  if (round % 5 === 4 && seen !== undefined) log.purge(learner, seen.hash, 'learner-asked', noon)
  if (round % 7 === 6) db.pragma('wal_checkpoint(PASSIVE)')
}
log.sealHeads()
db.close()
