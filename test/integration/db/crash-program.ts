import { writeSync } from 'node:fs'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { seededBytes } from './seeded-bytes.ts'
import { answer, noon, startAttempt } from './study.ts'

/** Opens the folder, says so, and records answers for ever, naming each on stdout once its append has returned. */
const [, , folder = '', seed = ''] = process.argv
const db = openDatabase(folder)
const log = createRecordLog(db, { randomBytes: seededBytes(seed) })
const learner = createLearnersRepository(db).list()[0]?.id ?? log.createLearner({ name: '学员甲', purpose: null }, noon)
const attempt = startAttempt(log, learner, noon)
writeSync(1, 'open\n')
for (;;) {
  const [event] = log.append(learner, noon, [answer(attempt, 'q1')])
  writeSync(1, `${event?.hash}\n`)
}
