import { z } from 'zod'
import {
  attestationSignedSchema,
  certificateIssuedSchema,
  certificateRequestedSchema,
  certificateRevokedSchema,
  contentSeenSchema,
  evaluationSubmittedSchema,
} from '#courses/record/payloads/completion-payloads.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import type { ReadableDb } from '../connection/sqlite.ts'

/** How far learners are with courses, passing apart, as the log tells it. Read only. */
export type CourseProgressRepository = {
  readonly find: (learner: string, pack: string) => CourseProgress | null
  /** The packs of which something is known, in order of id. */
  readonly listPacks: (learner: string) => readonly string[]
}

type ProgressRow = {
  readonly pack_id: string
  readonly modules_seen: string
  readonly evaluation: string | null
  readonly attestation: string | null
  readonly requested: string
  readonly issued: string
  readonly revoked: string
}

const at = { at: z.int() }
const seenSchema = z.array(contentSeenSchema.omit({ pack: true }).extend(at)).readonly()
const evaluationSchema = evaluationSubmittedSchema.omit({ pack: true }).extend(at)
const attestationSchema = attestationSignedSchema.omit({ pack: true }).extend(at)
const requestedSchema = z
  .array(certificateRequestedSchema.omit({ pack: true }).extend({ ...at, id: z.string() }))
  .readonly()
const issuedSchema = z.array(certificateIssuedSchema.omit({ pack: true }).extend(at)).readonly()
const revokedSchema = z.array(certificateRevokedSchema.omit({ pack: true }).extend(at)).readonly()

/** Prepares the statements. */
export function createCourseProgressRepository(db: ReadableDb): CourseProgressRepository {
  const one = db.prepare<[string, string], ProgressRow>(
    `SELECT pack_id, modules_seen, evaluation, attestation, requested, issued, revoked FROM course_progress
     WHERE learner_id = ? AND pack_id = ?`,
  )
  const packs = db
    .prepare<[string], string>('SELECT pack_id FROM course_progress WHERE learner_id = ? ORDER BY pack_id')
    .pluck()
  return {
    find: (learner, pack) => {
      const row = one.get(learner, pack)
      return row === undefined ? null : toProgress(row)
    },
    listPacks: (learner) => packs.all(learner),
  }
}

function toProgress(row: ProgressRow): CourseProgress {
  return {
    pack: row.pack_id,
    modulesSeen: seenSchema.parse(JSON.parse(row.modules_seen)),
    evaluation: row.evaluation === null ? null : evaluationSchema.parse(JSON.parse(row.evaluation)),
    attestation: row.attestation === null ? null : attestationSchema.parse(JSON.parse(row.attestation)),
    requested: requestedSchema.parse(JSON.parse(row.requested)),
    issued: issuedSchema.parse(JSON.parse(row.issued)),
    revoked: revokedSchema.parse(JSON.parse(row.revoked)),
  }
}
