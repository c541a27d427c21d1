import { type CheckedHead, credentialHeads } from '#courses/record/credential-heads.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'
import type { GivenCredentialsRepository } from '../repositories/given-credentials-repository.ts'
import type { Learner, LearnersRepository } from '../repositories/learners-repository.ts'
import type { CountedSteps } from './counted-steps.ts'
import { type EventReader, headerOf, toRecordEvent } from './event-rows.ts'
import { eventsAtOnce } from './events-at-once.ts'
import { learnerIdOf } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import { isProjected } from './projections/is-projected.ts'
import type { Projector } from './projections/projector.ts'
import { erasedBy } from './settle.ts'
import type { Finding } from './verify-report.ts'

/**
 * Checks what is derived from the log against the log, in small steps: every learner's id against the root key, every part of a projection against
 * the events, and every head that somebody else has signed (in a credential of an upper level) against what counts. The last finds
 * that a log was written anew by one who has its keys, up to the newest such head and no further.
 */
export function createDerivedCheck(parts: {
  readonly learners: LearnersRepository
  readonly reader: EventReader
  readonly tables: LogTables
  readonly counted: CountedSteps
  readonly projectors: readonly Projector[]
  readonly given: GivenCredentialsRepository
}): () => Generator<undefined, readonly Finding[]> {
  const { learners, reader, tables, counted, projectors, given } = parts

  const signedHeads = (learner: string, events: readonly RecordEvent[]) => {
    const own = events.flatMap(({ body }) => (body.kind === 'certificate-issued' ? [body.payload.credential] : []))
    const theirs = given.listOf(learner).map(({ credential }) => credential)
    return [...new Set([...own, ...theirs])].flatMap(credentialHeads)
  }

  const findingsOf = function* findingsOf({
    id: learner,
    rootPublicKey,
  }: Learner): Generator<undefined, readonly Finding[]> {
    const found: Pick<Finding, 'rule' | 'subject'>[] = []
    if (learnerIdOf(rootPublicKey) !== learner) found.push({ rule: 'learner-key-differs', subject: learner })
    const stored: { readonly hash: string; readonly read: RecordEvent | null }[] = []
    for (const hash of yield* counted.orderOfLearner(learner)) {
      const event = reader.find(hash)
      if (event !== null) stored.push({ hash, read: toRecordEvent(event) })
      if (stored.length % eventsAtOnce === 0) yield
    }
    const gone = erasedBy(stored.map(({ read }) => read))
    const present = stored.flatMap(({ hash, read }) => (isProjected(read) && !gone.has(hash) ? [read] : []))
    for (const projector of tables.isDue(learner) ? [] : projectors) {
      const keys = yield* projector.differences(learner, present)
      found.push(...keys.map((key) => ({ rule: 'projection-differs', subject: key }) as const))
    }
    const countedOf = new Map<string, ReadonlySet<string>>()
    for (const head of signedHeads(learner, present)) {
      const known = countedOf.get(head.chain) ?? (yield* counted.ofChain(head.chain))
      countedOf.set(head.chain, known)
      if (!stands(reader, tables, learner, head, known)) found.push({ rule: 'signed-head-missing', subject: head.hash })
    }
    return found.map((one) => ({ ...one, chain: null, seq: null, learner }))
  }

  return function* checkDerived() {
    const found: Finding[] = []
    for (const learner of learners.list()) {
      yield
      found.push(...(yield* findingsOf(learner)))
    }
    return found
  }
}

/** Whether an event at this place, by this hash, counts among a learner's. */
export function isCounted(reader: EventReader, tables: LogTables, learner: string, head: CheckedHead): boolean {
  return stands(reader, tables, learner, head, reader.countedHashes(head.chain))
}

function stands(
  reader: EventReader,
  tables: LogTables,
  learner: string,
  { chain, seq, hash }: CheckedHead,
  counted: ReadonlySet<string>,
): boolean {
  if (tables.learnerOfChain(chain) !== learner || !counted.has(hash)) return false
  return headerOf(reader.find(hash))?.seq === seq
}
