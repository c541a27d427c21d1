import { isErasable } from '#courses/record/event-kinds.ts'
import type { LearnerRows } from '../privacy/learner-rows.ts'
import type { Vault } from '../protection/vault.ts'
import type { ErasuresDueRepository } from '../repositories/erasures-due-repository.ts'
import type { LearnersRepository } from '../repositories/learners-repository.ts'
import type { Append, ReadyWriter } from './append.ts'
import { type EventReader, headerOf, toRecordEvent } from './event-rows.ts'
import { sealEvent } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import { erasedBy, type Settle } from './settle.ts'

/** What was erased: payloads of the log, and where the log ends now. */
export type ErasedLearner = { readonly payloads: number; readonly head: string }

/**
 * Erases a learner: each payload by an event that says so, so that other machines learn of it; the rows that are deleted; the
 * name and the keys. `elsewhere` are payloads that only copies hold: they are named, too, so that they can be erased there. What stays is a log that says when something of which kind was recorded, and no more. Runs inside the
 * caller's transaction. Throws `learner-locked`, `learner-unknown` or `learner-not-here`.
 */
export function createEraseLearner(parts: {
  readonly reader: EventReader
  readonly tables: LogTables
  readonly learners: LearnersRepository
  readonly rows: LearnerRows
  readonly vault: Vault
  readonly readyWriter: ReadyWriter
  readonly append: Append
  readonly settle: Settle
  readonly due: Pick<ErasuresDueRepository, 'add'>
}): (learner: string, at: number, elsewhere: ReadonlySet<string>) => ErasedLearner {
  const { reader, tables, learners, rows, vault, readyWriter, append, settle, due } = parts
  return (learner, at, elsewhere) => {
    const writer = readyWriter(learner, at)
    const stored = reader.ofLearner(learner)
    const gone = erasedBy(stored.map(toRecordEvent))
    const here = stored.flatMap(({ hash, header }) => (isErasable(headerOf({ header })?.kind ?? '') ? [hash] : []))
    const toErase = [...new Set([...here, ...[...elsewhere].toSorted()])].filter((hash) => !gone.has(hash))
    const bodies = toErase.map((event) => ({
      kind: 'payload-erased' as const,
      v: 1 as const,
      payload: { event, reason: 'learner-asked' as const },
    }))
    const end = append(writer, at, bodies).writer
    const { erased } = settle(learner)
    tables.addSeal(sealEvent(end.head, end.seed))
    rows.deleteRows(learner)
    learners.forget(learner)
    vault.drop(learner)
    due.add(learner)
    return { payloads: erased, head: end.head }
  }
}
