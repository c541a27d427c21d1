import { AppError } from '#contract/errors/app-error.ts'
import type { ErasureReceipt, StoredView } from '#contract/privacy.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { LearnerRows } from '#db/privacy/learner-rows.ts'
import { storedThings } from '#db/privacy/table-rules.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import { exportReadMe } from './export-read-me.ts'

/** A file of an export: its name, and its whole text. */
export type ExportedFile = { readonly name: string; readonly text: string }

/** What is stored about a learner: all of it can be seen, taken away, and erased. */
export type PrivacyService = {
  /** How much is stored of each thing. Throws `learner-unknown`. */
  readonly stored: (learner: string) => StoredView
  /** All of it as readable files, opened where it is encrypted. Throws `learner-unknown` or `learner-locked`. */
  readonly export: (learner: string) => readonly ExportedFile[]
  /** Erases it. Throws `learner-unknown`, `learner-not-here` or `learner-locked`. */
  readonly erase: (learner: string) => ErasureReceipt
}

/** See {@link PrivacyService}. */
export function createPrivacyService(parts: {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly rows: LearnerRows
  readonly demandOpen: (learner: string) => void
  readonly now: () => number
}): PrivacyService {
  const { log, learners, rows, demandOpen, now } = parts
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
    erase: (learner) => {
      const name = nameOf(learner)
      demandOpen(learner)
      const before = stored(learner)
      const at = now()
      return {
        format: 1,
        kind: 'erasure-receipt',
        learner,
        name,
        at,
        before,
        ...log.eraseLearner(learner, at),
        outOfReach: ['backups', 'bundles', 'move-files', 'papers', 'file-system'],
      }
    },
  }
}
