import type { PayloadClass } from '#courses/record/event-header.ts'
import type { ErasureReason } from '#courses/record/payloads/chain-payloads.ts'
import type { WritableDb } from '../connection/sqlite.ts'
import { createLearnerRows } from '../privacy/learner-rows.ts'
import { createVault, type Vault } from '../protection/vault.ts'
import { createLearnersRepository } from '../repositories/learners-repository.ts'
import { createPrivateTextsRepository } from '../repositories/private-texts-repository.ts'
import { createProtectionsRepository } from '../repositories/protections-repository.ts'
import { type AppendableBody, createAppend, createSnapshotKeeper, createWriterFinder } from './append.ts'
import { createChainOpener } from './chain-opener.ts'
import { createEraseLearner, type ErasedLearner } from './erase-learner.ts'
import { createEventReader } from './event-rows.ts'
import { type AppendedEvent, createEventWriter } from './event-writer.ts'
import { createExport } from './export-batch.ts'
import { sealEvent } from './key-pair.ts'
import { createLearnerKeys, type LearnerKeys } from './learner-keys.ts'
import { createLearnerProtection, type LearnerProtection } from './learner-protection.ts'
import type { LogBatch } from './log-batch.ts'
import { createLogTables, type SealedPayload } from './log-tables.ts'
import { createMerge, type MergeReport } from './merge.ts'
import { createMoveIn, type MovedLearner } from './move-in.ts'
import { createPayloadSeals } from './payload-seals.ts'
import { createProjectors } from './projections/projectors.ts'
import { createPurge } from './purge.ts'
import { createSettle } from './settle.ts'
import { createVerify } from './verify.ts'
import type { VerifyReport } from './verify-report.ts'

/** The one writer of evidence. Every call is one transaction, on the disk when it returns; all throw `AppError`. */
export type RecordLog = LearnerKeys &
  LearnerProtection & {
    /**
     * Records events, all or none, in this order, with the snapshots they name. `at` is the PC's clock in milliseconds.
     * Throws `invalid-input`, `learner-unknown`, `learner-not-here` or `learner-locked`.
     */
    readonly append: (
      learner: string,
      at: number,
      bodies: readonly AppendableBody[],
      snapshots?: readonly Uint8Array[],
    ) => readonly AppendedEvent[]
    /** Seals every head whose learner is not locked; to be called at close. */
    readonly sealHeads: () => void
    /** Seals the head and gives all of a learner's events that count. Payloads of other classes are left out. */
    readonly exportBatch: (learner: string, classes: readonly PayloadClass[]) => LogBatch
    /** Set union with what came from elsewhere; see {@link MergeReport}. */
    readonly merge: (batch: LogBatch) => MergeReport
    /**
     * Erases the payload of an event, given by hash, and records that. `false` when it was erased before.
     * Throws `record-unknown` or `record-not-erasable`.
     */
    readonly purge: (learner: string, event: string, reason: ErasureReason, at: number) => boolean
    /** Payloads under a key whose passphrase was forgotten, as they are stored. */
    readonly closedPayloads: (learner: string) => readonly SealedPayload[]
    /** Takes in a learner from another data folder, and `rest` with it, all or nothing. Throws `learner-exists`. */
    readonly moveIn: (moved: MovedLearner, at: number, rest: (learner: string) => void) => string
    /** Erases a learner, all or nothing; see {@link createEraseLearner}. */
    readonly eraseLearner: (learner: string, at: number) => ErasedLearner
    /** Checks the whole log; findings are values. */
    readonly verify: () => VerifyReport
    /** Rebuilds all projections from the log. */
    readonly replay: () => void
  }

/** Prepares the log over an open data folder. `randomBytes` gives keys, ids and salts. */
export function createRecordLog(
  db: WritableDb,
  parts: { readonly randomBytes: (count: number) => Uint8Array; readonly vault?: Vault },
): RecordLog {
  const { randomBytes, vault = createVault(db, randomBytes) } = parts
  const tables = createLogTables(db, vault)
  const reader = createEventReader(db, vault)
  const learners = createLearnersRepository(db)
  const projectors = createProjectors(db)
  const writeEvent = createEventWriter(db, tables, projectors, randomBytes)
  const append = createAppend(writeEvent)
  const keepSnapshots = createSnapshotKeeper(tables)
  const writerOf = createWriterFinder(learners, tables)
  const openChain = createChainOpener(tables, writeEvent, randomBytes)
  const sealPayloads = createPayloadSeals(db, vault)
  const settle = createSettle(reader, tables, projectors, sealPayloads)
  const { createLearner, vouchFor, startChain, rootSeed, chainStart } = createLearnerKeys({
    learners,
    tables,
    reader,
    openChain,
    settle,
    writerOf,
    vault,
    randomBytes,
  })
  const protections = createProtectionsRepository(db)
  const texts = createPrivateTextsRepository(db, vault)
  const { protect, unprotect, unlock, lock, renew, reopen, keepWraps } = createLearnerProtection({
    learners,
    protections,
    texts,
    tables,
    vault,
    writerOf,
    sealPayloads,
  })
  const exportBatch = createExport(reader, tables)
  const merge = createMerge(db, reader, tables, settle)
  const moveIn = createMoveIn({ createLearner, protect, merge, protections, texts, tables })
  const rows = createLearnerRows(db, vault, texts)
  const eraseLearner = createEraseLearner({ reader, tables, learners, rows, vault, writerOf, append, settle })
  const purge = createPurge(reader, tables, writerOf, append, settle)
  const verify = createVerify(db, reader, tables, vault)

  const whole = <R>(work: () => R): R => db.transaction(work).immediate()
  /** What was erased must not live on in the write-ahead log. */
  const emptyWal = () => db.pragma('wal_checkpoint(TRUNCATE)')
  /**
   * What was readable must not live on in the file. Deleted rows are overwritten, but where the file was balanced their
   * bytes may lie in the free space of other pages; only writing it anew leaves none.
   */
  const writeAnew = () => {
    db.exec('VACUUM')
    emptyWal()
  }

  return {
    createLearner: (person, at) => whole(() => createLearner(person, at)),
    vouchFor: (person, at) => whole(() => vouchFor(person, at)),
    startChain: (learner, reason, at) => whole(() => startChain(learner, reason, at)),
    rootSeed,
    chainStart: (learner, reason) => whole(() => chainStart(learner, reason)),
    protect: (learner, secrets, row) => {
      whole(() => protect(learner, secrets, row))
      writeAnew()
    },
    unprotect: (learner) => whole(() => unprotect(learner)),
    unlock,
    lock: (learner) => whole(() => lock(learner)),
    renew: (learner, identityKey, next) => whole(() => renew(learner, identityKey, next)),
    reopen: (learner, privateKey) => whole(() => reopen(learner, privateKey)),
    keepWraps: (learner, row) => {
      whole(() => keepWraps(learner, row))
      emptyWal()
    },
    closedPayloads: tables.closedPayloads,
    moveIn: (moved, at, rest) => {
      const learner = whole(() => moveIn(moved, at, rest))
      if (moved.protection !== null) writeAnew()
      return learner
    },
    append: (learner, at, bodies, snapshots = []) =>
      whole(() => {
        keepSnapshots(bodies, snapshots)
        return append(writerOf(learner), at, bodies).events
      }),
    sealHeads: () =>
      whole(() => {
        for (const { head, seed } of tables.writers()) if (seed !== null) tables.addSeal(sealEvent(head, seed))
      }),
    exportBatch: (learner, classes) => whole(() => exportBatch(learner, classes)),
    merge: (batch) => {
      const report = whole(() => merge(batch))
      if (report.erased > 0 || report.resealed > 0) emptyWal()
      return report
    },
    purge: (learner, event, reason, at) => {
      const isNew = whole(() => purge(learner, event, reason, at))
      if (isNew) emptyWal()
      return isNew
    },
    eraseLearner: (learner, at) => {
      const erased = whole(() => eraseLearner(learner, at))
      writeAnew()
      return erased
    },
    verify,
    replay: () =>
      whole(() => {
        for (const { id } of learners.list()) settle(id)
      }),
  }
}
