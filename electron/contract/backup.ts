import { z } from 'zod'
import { findingRules } from './errors/finding-rules.ts'

/** Why a backup was made: a closed list, part of its file's name. */
export const backupReasons = ['daily', 'asked', 'update', 'restore', 'erasure'] as const

/** See {@link backupReasons}. */
export type BackupReason = (typeof backupReasons)[number]

/** One backup in the data folder, as its name tells. */
export const backupSchema = z.strictObject({
  /** The name of its file, which is also its id. */
  backup: z.string().min(1).max(200),
  /** When it was made, in milliseconds since 1970 UTC, to the second. */
  at: z.int(),
  reason: z.enum(backupReasons),
  bytes: z.int().min(0),
})

/** See {@link backupSchema}. */
export type Backup = z.infer<typeof backupSchema>

/** What a backup turned out to be when it was read. `changed` is no longer what was written. */
export const backupCheckSchema = z.discriminatedUnion('standing', [
  z.strictObject({
    standing: z.literal('sound'),
    events: z.int().min(0),
    learners: z.int().min(0),
    /** When its newest event was recorded, in milliseconds since 1970 UTC. */
    newestAt: z.int().nullable(),
  }),
  z.strictObject({ standing: z.enum(['changed', 'damaged']) }),
  z.strictObject({ standing: z.literal('newer'), schema: z.int() }),
])

/** See {@link backupCheckSchema}. */
export type BackupCheck = z.infer<typeof backupCheckSchema>

/**
 * Why there is no backup of today: the records, or the copy of them, are damaged; or it could not be written. `cut-short`: at this
 * start the end of the records was missing.
 */
export const backupTroubles = ['damaged', 'not-made', 'cut-short'] as const

/** See {@link backupTroubles}. */
export type BackupTrouble = (typeof backupTroubles)[number]

/** What a restore is about to bring back, and what it cannot. */
export const restoreReportSchema = z.strictObject({
  backup: backupSchema,
  /** Events in the records that come back. */
  events: z.int().min(0),
  /** Whether the records of before were damaged, and what they still gave was taken over. */
  isSalvaged: z.boolean(),
  /** Of these, events that the damaged records still gave. */
  recovered: z.int().min(0),
  /** Events of the records of before that do not come back; `null` when their number is not known. */
  lost: z.int().min(0).nullable(),
  /** The folder, in the data folder, where the records of before are kept, untouched. */
  setAside: z.string(),
})

/** See {@link restoreReportSchema}. */
export type RestoreReport = z.infer<typeof restoreReportSchema>

/** What a look through the open records found. */
export const recordsExaminationSchema = z.strictObject({
  /** In SQLite's words; empty when it found nothing. */
  database: z.array(z.string()).readonly(),
  events: z.int().min(0),
  findings: z.array(z.strictObject({ rule: z.enum(findingRules), subject: z.string() })).readonly(),
  /** Own events after the last seal; nothing is wrong with them. */
  notYetSealed: z.int().min(0),
  /** Chains that nobody here vouches for. */
  quarantined: z.int().min(0),
  /** The folders, in the data folder, of records as they were found when their end was missing. */
  cutShort: z.array(z.string()).readonly(),
})

/** See {@link recordsExaminationSchema}. */
export type RecordsExamination = z.infer<typeof recordsExaminationSchema>
