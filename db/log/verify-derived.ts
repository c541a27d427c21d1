import { type CheckedHead, credentialHeads } from '#courses/record/credential-heads.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'
import type { GivenCredentialsRepository } from '../repositories/given-credentials-repository.ts'
import type { LearnersRepository } from '../repositories/learners-repository.ts'
import { type EventReader, headerOf, toRecordEvent } from './event-rows.ts'
import { learnerIdOf } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import { isProjected } from './projections/is-projected.ts'
import type { Projector } from './projections/projector.ts'
import { erasedBy } from './settle.ts'
import type { Finding } from './verify-report.ts'

/**
 * Checks what is derived from the log against the log: every learner's id against the root key, every part of a projection against
 * the events, and every head that somebody else has signed (in a credential of an upper level) against what counts. The last finds
 * that a log was written anew by one who has its keys, up to the newest such head and no further.
 */
export function createDerivedCheck(parts: {
  readonly learners: LearnersRepository
  readonly reader: EventReader
  readonly tables: LogTables
  readonly projectors: readonly Projector[]
  readonly given: GivenCredentialsRepository
}): () => readonly Finding[] {
  const { learners, reader, tables, projectors, given } = parts

  const signedHeads = (learner: string, events: readonly RecordEvent[]) => {
    const own = events.flatMap(({ body }) => (body.kind === 'certificate-issued' ? [body.payload.credential] : []))
    const theirs = given.listOf(learner).map(({ credential }) => credential)
    return [...new Set([...own, ...theirs])].flatMap(credentialHeads)
  }

  return () =>
    learners.list().flatMap(({ id: learner, rootPublicKey }): readonly Finding[] => {
      const finding = (rule: Finding['rule'], subject: string): Finding => ({
        rule,
        subject,
        chain: null,
        seq: null,
        learner,
      })
      const stored = reader.ofLearner(learner).map((event) => ({ event, read: toRecordEvent(event) }))
      const gone = erasedBy(stored.map(({ read }) => read))
      const present = stored.flatMap(({ event, read }) => (isProjected(read) && !gone.has(event.hash) ? [read] : []))
      return [
        ...(learnerIdOf(rootPublicKey) === learner ? [] : [finding('learner-key-differs', learner)]),
        ...(tables.isDue(learner)
          ? []
          : projectors
              .flatMap((projector) => projector.differences(learner, present))
              .map((key) => finding('projection-differs', key))),
        ...signedHeads(learner, present)
          .filter((head) => !isCounted(reader, tables, learner, head))
          .map(({ hash }) => finding('signed-head-missing', hash)),
      ]
    })
}

/** Whether an event at this place, by this hash, counts among a learner's. */
export function isCounted(
  reader: EventReader,
  tables: LogTables,
  learner: string,
  { chain, seq, hash }: CheckedHead,
): boolean {
  if (tables.learnerOfChain(chain) !== learner || !reader.countedHashes(chain).has(hash)) return false
  return headerOf(reader.find(hash))?.seq === seq
}
