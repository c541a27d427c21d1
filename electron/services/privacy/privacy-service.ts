import { AppError } from '#contract/errors/app-error.ts'
import type { ErasureReceipt, StoredView } from '#contract/privacy.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { LearnerRows } from '#db/privacy/learner-rows.ts'
import { storedThings } from '#db/privacy/table-rules.ts'
import type { ErasuresDueRepository } from '#db/repositories/erasures-due-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { BackupMaker } from '../backups/backup-maker.ts'
import type { Log } from '../log.ts'
import { runInTurns } from '../run-in-turns.ts'
import type { CopiesErased, CopiesEraser } from './erase-from-copies.ts'
import { exportReadMe } from './export-read-me.ts'

/** A file of an export: its name, and its whole text. */
export type ExportedFile = { readonly name: string; readonly text: string }

/** What is stored about a learner: all of it can be seen, taken away, and erased. */
export type PrivacyService = {
  /** How much is stored of each thing. Throws `learner-unknown`. */
  readonly stored: (learner: string) => StoredView
  /** All of it as readable files, opened where it is encrypted. Throws `learner-unknown` or `learner-locked`. */
  readonly export: (learner: string) => readonly ExportedFile[]
  /**
   * Erases it, here and in every copy that lies in the data folder, and makes a fresh backup. Throws `learner-unknown`, `learner-not-here`
   * or `learner-locked`. `onShare` hears how much is done, from 0 to 1.
   */
  readonly erase: (learner: string, onShare?: (share: number) => void) => Promise<ErasureReceipt>
  /** Does what a cut left undone. To be called at every start. */
  readonly finishErasures: () => Promise<void>
}

/** See {@link PrivacyService}. */
export function createPrivacyService(parts: {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly rows: LearnerRows
  readonly demandOpen: (learner: string) => void
  readonly backups: Pick<BackupMaker, 'inTurn'>
  readonly copies: CopiesEraser
  readonly due: ErasuresDueRepository
  readonly report: Log
  readonly now: () => number
}): PrivacyService {
  const { log, learners, rows, demandOpen, backups, copies, due, report, now } = parts
  const nameOf = (learner: string): string => {
    const person = learners.find(learner)
    if (person === null) throw new AppError('learner-unknown', { learner })
    return person.name
  }
  const stored = (learner: string): StoredView => {
    nameOf(learner)
    const counted = rows.count(learner)
    return storedThings.map((about) => ({
      about,
      rows: counted.filter((table) => table.about === about).reduce((sum, table) => sum + table.rows, 0),
    }))
  }
  /** A copy that was left as it was is tried again by the next start. */
  const eraseInCopies = async (learner: string, onCopy?: () => void): Promise<CopiesErased> => {
    const became = await copies.erase(learner, await erasuresOf(log, learner), onCopy)
    if (became.kept === 0) due.remove(learner)
    return became
  }
  return {
    stored,
    export: (learner) => {
      const name = nameOf(learner)
      demandOpen(learner)
      const files = rows.readAll(learner).map(({ table, rows: held }) => ({
        name: `${table}.json`,
        text: `${JSON.stringify(held, null, 2)}\n`,
      }))
      return [{ name: 'README.txt', text: exportReadMe(name) }, ...files]
    },
    erase: (learner, onShare = () => undefined) =>
      backups.inTurn(async (makeBackup) => {
        // Each copy is read and written anew; then the records are erased, and a fresh backup is made.
        const steps = 2 * copies.count() + 2
        let done = 0
        const step = () => {
          done += 1
          onShare(done / steps)
        }
        nameOf(learner)
        demandOpen(learner)
        const elsewhere = await copies.payloadsOf(learner, step)
        // Others were at work meanwhile.
        demandOpen(learner)
        const name = nameOf(learner)
        const before = stored(learner)
        const at = now()
        const erased = log.eraseLearner(learner, at, elsewhere)
        step()
        const { rewritten, removed, kept } = await eraseInCopies(learner, step)
        // Why it was not made is in the log; what was erased stays erased.
        await makeBackup('erasure').catch(() => undefined)
        step()
        return {
          format: 1,
          kind: 'erasure-receipt',
          learner,
          name,
          at,
          before,
          ...erased,
          copies: { rewritten, removed },
          outOfReach: [
            ...(kept > 0 ? (['backups'] as const) : []),
            ...(['copies-elsewhere', 'bundles', 'move-files', 'papers', 'file-system'] as const),
          ],
        }
      }),
    finishErasures: () =>
      backups.inTurn(async () => {
        copies.sweep()
        for (const learner of due.list()) {
          // oxlint-disable-next-line eslint/no-await-in-loop -- one after another
          const { rewritten, removed, kept } = await eraseInCopies(learner)
          report.info('erasure went on', { rewritten, removed, kept })
        }
      }),
  }
}

/** The log of somebody who is erased: headers, and the events that say so. */
function erasuresOf(log: RecordLog, learner: string): Promise<LogBatch> {
  return runInTurns(log.exportSteps(learner, ['credit']))
}
