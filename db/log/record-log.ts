import type { CheckedHead } from '#courses/record/credential-heads.ts'
import type { PayloadClass } from '#courses/record/event-header.ts'
import type { ErasureReason } from '#courses/record/payloads/chain-payloads.ts'
import type { WritableDb } from '../connection/sqlite.ts'
import { isTrouble } from '../connection/trouble.ts'
import { createLearnerRows } from '../privacy/learner-rows.ts'
import { createVault, type Vault } from '../protection/vault.ts'
import { createErasuresDueRepository } from '../repositories/erasures-due-repository.ts'
import { createGivenCredentialsRepository } from '../repositories/given-credentials-repository.ts'
import { createLearnersRepository } from '../repositories/learners-repository.ts'
import { createPrivateColumns } from '../repositories/private-columns.ts'
import { createPrivateText } from '../repositories/private-text.ts'
import { createPrivateTextsRepository } from '../repositories/private-texts-repository.ts'
import { createProtectionsRepository } from '../repositories/protections-repository.ts'
import {
  type AppendableBody,
  createAppend,
  createSnapshotKeeper,
  createWriterFinder,
  type ReadyWriter,
} from './append.ts'
import { createChainOpener } from './chain-opener.ts'
import { createCountedSteps } from './counted-steps.ts'
import { createEraseLearner, type ErasedLearner } from './erase-learner.ts'
import { createEventReader } from './event-rows.ts'
import { type AppendedEvent, createEventWriter } from './event-writer.ts'
import { createExportSteps, type ExportSteps } from './export-batch.ts'
import { sealEvent, signBundle } from './key-pair.ts'
import { createLearnerKeys, type LearnerKeys } from './learner-keys.ts'
import { createLearnerProtection, type LearnerProtection } from './learner-protection.ts'
import type { LogBatch } from './log-batch.ts'
import { createLogTables, type LogTables, type SealedPayload, type Writer } from './log-tables.ts'
import { createMerge, type MergeReport } from './merge.ts'
import { createMoveIn, type MovedLearner } from './move-in.ts'
import { createPayloadSeals } from './payload-seals.ts'
import { createProjectors } from './projections/projectors.ts'
import { createPurge } from './purge.ts'
import type { Salvage } from './salvage.ts'
import { createSettle, createSettleSteps, runToEnd, type Settle } from './settle.ts'
import { createTraces } from './traces.ts'
import { createVerify } from './verify.ts'
import { createDerivedCheck, isCounted } from './verify-derived.ts'
import type { VerifyReport } from './verify-report.ts'

/** The one writer of evidence. Every call is one transaction, on the disk when it returns; all throw `AppError`. */
export type RecordLog = LearnerKeys &
  LearnerProtection & {
    /**
     * Records events, all or none, in this order, with the snapshots they name, and does `also` in the same transaction. `at` is
     * the PC's clock in milliseconds.
     * Throws `invalid-input`, `learner-unknown`, `learner-not-here` or `learner-locked`.
     */
    readonly append: (
      learner: string,
      at: number,
      bodies: readonly AppendableBody[],
      snapshots?: readonly Uint8Array[],
      also?: () => void,
    ) => readonly AppendedEvent[]
    /** Seals every head whose learner is not locked; to be called at close. */
    readonly sealHeads: () => void
    /** Seals the head and gives all of a learner's events that count. Payloads of other classes are left out. Throws `learner-locked`. */
    readonly exportBatch: (learner: string, classes: readonly PayloadClass[]) => LogBatch
    /** The same in small steps, so that others run between them; it starts over when the log changes meanwhile. */
    readonly exportSteps: ExportSteps
    /**
     * Signs a bundle of this learner, given by the SHA-256 of its manifest, with the key of the chain that is written here, which must
     * be `chain`. Throws `learner-unknown` or `learner-not-here`.
     */
    readonly signBundle: (learner: string, chain: string, manifestDigest: string) => Uint8Array
    /** The newest event of the chain that is written here. Throws as `signBundle`. */
    readonly headOf: (learner: string) => { readonly chain: string; readonly seq: number; readonly hash: string }
    /** Set union with what came from elsewhere; see {@link MergeReport}. */
    readonly merge: (batch: LogBatch) => MergeReport
    /** The same, but what follows from it is left due: `settleSome` does that, so that a long log holds nobody up. */
    readonly takeIn: (batch: LogBatch) => MergeReport
    /** As `vouchFor`, with what follows from it left due. */
    readonly acceptRoot: LearnerKeys['vouchFor']
    /** Does one small step of what is due, and tells whether there was one. What a power cut left due is done after the next start. */
    readonly settleSome: () => boolean
    /**
     * Takes in what was saved of a damaged file of this very data folder: as {@link merge}, and own chains go on from the
     * newest event that links to their head, sealed or not. To be called on a copy that the program has not written in.
     */
    readonly takeSalvage: (saved: Pick<Salvage, 'batch' | 'sealed'>) => MergeReport
    /**
     * Erases the payload of an event, given by hash, and records that. `false` when it was erased before.
     * Throws `record-unknown` or `record-not-erasable`.
     */
    readonly purge: (learner: string, event: string, reason: ErasureReason, at: number) => boolean
    /** Payloads under a key whose passphrase was forgotten, as they are stored. */
    readonly closedPayloads: (learner: string) => readonly SealedPayload[]
    /** Takes in a learner from another data folder, and `rest` with it, all or nothing. Throws `learner-exists`. */
    readonly moveIn: (moved: MovedLearner, at: number, rest: (learner: string) => void) => string
    /** Erases a learner, all or nothing; see {@link createEraseLearner}. It is due in the copies then. */
    readonly eraseLearner: (learner: string, at: number, elsewhere?: ReadonlySet<string>) => ErasedLearner
    /**
     * Erases a learner in a copy, by the events of the erasure in the records themselves. `false` when nothing of them is here. To be
     * called on a copy that nobody else has open.
     */
    readonly eraseAs: (learner: string, erasures: LogBatch) => boolean
    /**
     * The newest event that counts of each of a learner's chains, in the order of the chains, in small steps: what somebody who checked the log
     * signs.
     */
    readonly headSteps: (learner: string) => Generator<undefined, readonly CheckedHead[]>
    /** Whether an event at this place, by this hash, counts among a learner's. */
    readonly hasCounted: (learner: string, head: CheckedHead) => boolean
    /** Checks the whole log; findings are values. */
    readonly verify: () => VerifyReport
    /** The same in small steps, so that others run between them; it starts over when the log changes meanwhile. */
    readonly verifySteps: () => Generator<undefined, VerifyReport>
    /** Rebuilds all projections from the log. */
    readonly replay: () => void
  }

/** Prepares the log over an open data folder. `randomBytes` gives keys, ids and salts. */
export function createRecordLog(
  db: WritableDb,
  parts: {
    readonly randomBytes: (count: number) => Uint8Array
    readonly vault?: Vault
    /** Left out for a copy, which nobody goes on writing. */
    readonly noteLastSaved?: () => void
  },
): RecordLog {
  const { randomBytes, vault = createVault(db, randomBytes), noteLastSaved } = parts
  const tables = createLogTables(db, vault)
  const reader = createEventReader(db, vault)
  const counted = createCountedSteps(db)
  const learners = createLearnersRepository(db)
  const projectors = createProjectors(db)
  const writeEvent = createEventWriter(db, tables, projectors, randomBytes)
  const append = createAppend(writeEvent)
  const keepSnapshots = createSnapshotKeeper(tables)
  const writerOf = createWriterFinder(learners, tables)
  const openChain = createChainOpener(tables, writeEvent, randomBytes)
  const sealPayloads = createPayloadSeals(db, vault)
  const settleSteps = createSettleSteps(reader, tables, counted, projectors, sealPayloads)
  const settle = createSettle(settleSteps)
  const settleLater: Settle = (learner) => {
    tables.addDue(learner)
    return { erased: 0, resealed: 0 }
  }
  const keyParts = { learners, tables, reader, openChain, writerOf, vault, randomBytes }
  const { createLearner, vouchFor, startChain, rootSeed, chainStart } = createLearnerKeys({ ...keyParts, settle })
  const acceptRoot = createLearnerKeys({ ...keyParts, settle: settleLater }).vouchFor
  const readyWriter: ReadyWriter = (learner, at) => {
    const { restart } = writerOf(learner)
    if (restart !== null) startChain(learner, restart, at)
    return writerOf(learner)
  }
  const protections = createProtectionsRepository(db)
  const texts = createPrivateTextsRepository(db, vault)
  const resealColumns = createPrivateColumns(db, createPrivateText(vault))
  const resealTexts = (learner: string): void => {
    texts.reseal(learner)
    resealColumns(learner)
  }
  const { protect, unprotect, unlock, lock, renew, reopen, keepWraps } = createLearnerProtection({
    learners,
    protections,
    resealTexts,
    tables,
    vault,
    writerOf,
    sealPayloads,
  })
  const exportSteps = createExportSteps(reader, tables, counted)
  const merge = createMerge(db, reader, tables, settle)
  const takeIn = createMerge(db, reader, tables, settleLater)
  const moveIn = createMoveIn({ createLearner, protect, merge, protections, texts, tables })
  const rows = createLearnerRows(db, vault, texts)
  const eraseLearner = createEraseLearner({
    reader,
    tables,
    learners,
    rows,
    vault,
    readyWriter,
    append,
    settle,
    due: createErasuresDueRepository(db),
  })
  const purge = createPurge(reader, tables, readyWriter, append, settle)
  const given = createGivenCredentialsRepository(db)
  const checkDerived = createDerivedCheck({ learners, reader, tables, counted, projectors, given })
  const verifySteps = createVerify(db, reader, tables, counted, vault, checkDerived)

  /** Rises with every change, so that work in steps can tell that the log is no longer what it was. */
  let changes = 0
  const inTransaction = <R>(work: () => R): R => db.transaction(work).immediate()
  const whole = <R>(work: () => R): R => {
    changes += 1
    try {
      const result = inTransaction(work)
      noteLastSaved?.()
      return result
    } catch (error) {
      vault.dropUnstored()
      throw error
    }
  }
  /** Work in steps, over again until nothing changed from its first step to its last. */
  const untilUnchanged = function* untilUnchanged<R>(work: () => Generator<undefined, R>): Generator<undefined, R> {
    for (;;) {
      const before = changes
      const result = yield* work()
      if (changes === before) return result
    }
  }
  let settling: { readonly steps: ReturnType<typeof settleSteps>; readonly changes: number } | null = null
  /** Steps that were rolled back have gone on in memory all the same; they begin anew. */
  const stepOrForget = <R>(step: () => R): R => {
    try {
      return step()
    } catch (error) {
      settling = null
      throw error
    }
  }
  const traces = createTraces(db)
  traces.writeAnew()
  noteLastSaved?.()

  return {
    createLearner: (person, at) => whole(() => createLearner(person, at)),
    vouchFor: (person, at) => whole(() => vouchFor(person, at)),
    startChain: (learner, reason, at) => whole(() => startChain(learner, reason, at)),
    rootSeed,
    chainStart: (learner, reason) => whole(() => chainStart(learner, reason)),
    protect: (learner, secrets, row) => {
      whole(() => {
        protect(learner, secrets, row)
        traces.owe()
      })
      traces.writeAnew()
    },
    unprotect: (learner) => whole(() => unprotect(learner)),
    unlock,
    lock: (learner) => {
      try {
        whole(() => lock(learner))
      } catch (error) {
        // What cannot be sealed now is sealed later; the secrets go in any case.
        if (!isTrouble(error)) throw error
      } finally {
        vault.drop(learner)
      }
    },
    renew: (learner, identityKey, next) => whole(() => renew(learner, identityKey, next)),
    reopen: (learner, privateKey) => whole(() => reopen(learner, privateKey)),
    keepWraps: (learner, row) => {
      whole(() => keepWraps(learner, row))
      traces.emptyLog()
    },
    closedPayloads: tables.closedPayloads,
    moveIn: (moved, at, rest) => {
      const learner = whole(() => {
        if (moved.protection !== null) traces.owe()
        return moveIn(moved, at, rest)
      })
      traces.writeAnew()
      return learner
    },
    append: (learner, at, bodies, snapshots = [], also = () => undefined) =>
      whole(() => {
        keepSnapshots(bodies, snapshots)
        const { events } = append(readyWriter(learner, at), at, bodies)
        also()
        return events
      }),
    sealHeads: () =>
      whole(() => {
        for (const { head, seed } of tables.writers()) if (seed !== null) tables.addSeal(sealEvent(head, seed))
      }),
    exportBatch: (learner, classes) => whole(() => runToEnd(exportSteps(learner, classes))),
    exportSteps: (learner, classes) => untilUnchanged(() => exportSteps(learner, classes)),
    signBundle: (learner, chain, manifestDigest) => {
      const writer = writerOf(learner)
      if (writer.chain !== chain) throw new Error('another chain is written here')
      return signBundle(manifestDigest, writer.seed)
    },
    headOf: (learner) => {
      const { chain, headSeq: seq, head: hash } = writerOf(learner)
      return { chain, seq, hash }
    },
    headSteps: (learner) => untilUnchanged(() => counted.headsOfLearner(learner)),
    hasCounted: (learner, head) => isCounted(reader, tables, learner, head),
    merge: (batch) => {
      const report = whole(() => merge(batch))
      if (report.erased > 0 || report.resealed > 0) traces.emptyLog()
      return report
    },
    takeSalvage: ({ batch, sealed }) =>
      whole(() => {
        const report = merge(batch)
        for (const payload of sealed) if (reader.find(payload.event) !== null) tables.addSealedPayload(payload)
        for (const writer of tables.writers()) {
          tables.putWriter(atEndOfChain(writer, tables))
          settle(writer.learner)
        }
        return report
      }),
    takeIn: (batch) => whole(() => takeIn(batch)),
    acceptRoot: (person, at) => whole(() => acceptRoot(person, at)),
    settleSome: () => {
      const learner = tables.firstDue()
      if (learner === null) {
        settling = null
        return false
      }
      if (settling?.changes !== changes) settling = { steps: settleSteps(learner), changes }
      const { steps } = settling
      const step = stepOrForget(() => inTransaction(() => steps.next()))
      if (step.done === true) {
        settling = null
        if (step.value.erased > 0 || step.value.resealed > 0) traces.emptyLog()
      }
      return true
    },
    purge: (learner, event, reason, at) => {
      const isNew = whole(() => purge(learner, event, reason, at))
      traces.emptyLog()
      return isNew
    },
    eraseLearner: (learner, at, elsewhere = new Set()) => {
      const erased = whole(() => {
        traces.owe()
        return eraseLearner(learner, at, elsewhere)
      })
      traces.writeAnew()
      return erased
    },
    eraseAs: (learner, erasures) => {
      const isThere = learners.find(learner) !== null
      if (!isThere && rows.count(learner).every((table) => table.rows === 0)) return false
      whole(() => {
        traces.owe()
        const writer = tables.findWriter(learner)
        // Whoever loses the writer loses what makes an unsealed head count.
        if (writer !== null && writer.seed !== null) tables.addSeal(sealEvent(writer.head, writer.seed))
        if (isThere) merge(erasures)
        rows.deleteRows(learner)
        if (isThere) learners.forget(learner)
      })
      traces.writeAnew()
      return true
    },
    verify: () => runToEnd(verifySteps()),
    verifySteps: () => untilUnchanged(verifySteps),
    replay: () =>
      whole(() => {
        for (const { id } of learners.list()) settle(id)
      }),
  }
}

/** The writer at the last event that links to its head; a fork is no place to go on from. */
function atEndOfChain(writer: Writer, tables: LogTables): Writer {
  let { head, headSeq, lamport, highestAt } = writer
  for (;;) {
    const [next, ...others] = tables.eventsAfter({ chain: writer.chain, head, headSeq })
    if (next === undefined || others.length > 0) return { ...writer, head, headSeq, lamport, highestAt }
    head = next.hash
    headSeq += 1
    lamport = Math.max(lamport, next.lamport)
    highestAt = Math.max(highestAt, next.at)
  }
}
