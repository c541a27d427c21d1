import { writeSync } from 'node:fs'
import { AppError } from '#contract/errors/app-error.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '#test/integration/db/study.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'

/**
 * Starts on one data folder so many times, as one of several programs that do: where it is let in it records answers and says
 * their hashes, else it says why not. Now and then it kills itself while it has the folder.
 */
const [, , folder = '', seed = '', turn = '', starts = ''] = process.argv
const chance = chanceOf(Number(seed), Number(turn))
const say = (line: string) => writeSync(1, `${line}\n`)
for (let start = 0; start < Number(starts); start += 1) {
  try {
    const db = openDatabase(folder)
    const log = createRecordLog(db, { randomBytes: seededBytes(`${seed} ${turn} ${start}`) })
    const found = createLearnersRepository(db).list()[0]?.id
    const learner = found ?? log.createLearner({ name: '学员甲', purpose: null }, noon)
    const attempt = startAttempt(log, learner, noon)
    say('start let in')
    for (let count = chance.below(4); count >= 0; count -= 1) {
      const [event] = log.append(learner, noon, [answer(attempt, count % 2 === 0 ? 'q1' : 'q2')])
      say(`event ${event?.hash}`)
    }
    if (chance.below(12) === 0) process.kill(process.pid, 'SIGKILL')
    log.sealHeads()
    db.close()
  } catch (error) {
    say(`start ${error instanceof AppError ? error.code : String(error)}`)
  }
}
