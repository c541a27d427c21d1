import { AppError } from '#contract/errors/app-error.ts'
import type { EventBody } from '#courses/record/event-kinds.ts'
import type { LearnersRepository } from '../repositories/learners-repository.ts'
import { sha256 } from './digest.ts'
import type { AppendedEvent, EventWriter } from './event-writer.ts'
import type { LogTables, Writer } from './log-tables.ts'

/** What services may record; the events that hold the log together are written by the log itself. */
export type AppendableBody = Exclude<EventBody, { readonly kind: 'chain-opened' | 'clock-stepped' | 'payload-erased' }>

/** Writes events at a writer's end, told of a clock that stepped back. Runs inside the caller's transaction. */
export type Append = (
  writer: Writer,
  at: number,
  bodies: readonly EventBody[],
) => { readonly writer: Writer; readonly events: readonly AppendedEvent[] }

/**
 * A clock that says less than before is never a reason to lose an answer: a clock-stepped event goes first, once a step.
 */
export function createAppend(writeEvent: EventWriter): Append {
  return (writer, at, bodies) => {
    let now = writer
    if (at < writer.highestAt) {
      const payload = { highestAt: writer.highestAt, at }
      now = writeEvent(writer, { kind: 'clock-stepped', v: 1, payload }, at).writer
    }
    const events = bodies.map((body) => {
      const written = writeEvent(now, body, at)
      now = written.writer
      return written.event
    })
    return { writer: now, events }
  }
}

/** Puts in the snapshots that events name, and makes sure that none which they name is missing. */
export function createSnapshotKeeper(
  tables: LogTables,
): (bodies: readonly EventBody[], snapshots: readonly Uint8Array[]) => void {
  return (bodies, snapshots) => {
    for (const bytes of snapshots) tables.addSnapshot(sha256(bytes), bytes)
    for (const body of bodies) {
      if (body.kind !== 'attempt-started') continue
      const missing = body.payload.questions.find(({ snapshot }) => tables.findSnapshot(snapshot) === null)
      if (missing !== undefined) throw new AppError('invalid-input', { reason: `snapshot ${missing.snapshot}` })
    }
  }
}

/** The writer to write with at a time: of a copy in which nothing was written yet, a new chain's. Throws as {@link FindWriter}. */
export type ReadyWriter = (learner: string, at: number) => Writer

/** Finds a learner's writer. Throws `learner-unknown`, or `learner-not-here` for one whose keys are elsewhere. */
export type FindWriter = (learner: string) => Writer

/** See {@link FindWriter}. */
export function createWriterFinder(learners: LearnersRepository, tables: LogTables): FindWriter {
  return (learner) => {
    const writer = tables.findWriter(learner)
    if (writer !== null) return writer
    throw new AppError(learners.find(learner) === null ? 'learner-unknown' : 'learner-not-here', { learner })
  }
}
