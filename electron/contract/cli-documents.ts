import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { attemptViewSchema } from './attempt-view.ts'
import { backupCheckSchema, backupSchema, recordsExaminationSchema, restoreReportSchema } from './backup.ts'
import { bundleExportSchema, bundleImportSchema, bundleViewSchema } from './bundle.ts'
import { certificateDocuments } from './cli-certificate-documents.ts'
import { creditDocuments } from './cli-credit-documents.ts'
import { protectionDocuments } from './cli-protection-documents.ts'
import { classViewSchema, rosterRowSchema } from './cohort.ts'
import { attestationGivenSchema, courseCompletionSchema, evaluationGivenSchema } from './completion.ts'
import { codeVerificationSchema, fileVerificationSchema } from './credential.ts'
import { errorCodes } from './errors/error-codes.ts'
import { learnerSchema } from './learner.ts'
import { moduleStandingSchema, moduleViewSchema, packViewSchema } from './library-view.ts'
import { importedPackSchema, packPreviewSchema, publisherKeyViewSchema, publisherViewSchema } from './pack-import.ts'
import { completionLevels } from './record-words.ts'

/** `--answers FILE.json` of `tianye attempt`: answers by question, in any order. */
export const answersFileSchema = z.strictObject({
  format: z.literal(1),
  answers: z
    .array(z.strictObject({ question: stableIdSchema, answer: answerSchema }))
    .min(1)
    .max(1000),
})

/** `--answers FILE.json` of `tianye evaluate`: the evaluation, and with `attest` the statement in its exact words. */
export const evaluationFileSchema = z.discriminatedUnion('attest', [
  evaluationGivenSchema.extend({ format: z.literal(1), attest: z.literal(false) }),
  evaluationGivenSchema.extend({
    format: z.literal(1),
    attest: z.literal(true),
    statement: attestationGivenSchema.shape.text,
  }),
])

const backupChecks = z.array(z.strictObject({ backup: backupSchema.shape.backup, check: backupCheckSchema }))

const moduleLine = z.strictObject({
  module: stableIdSchema,
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  questions: z.int(),
})

/** Files by their path inside the pack; lines and columns count from 1, columns in UTF-16 units. */
const place = { file: z.string(), line: z.int(), column: z.int() }

const problem = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning']),
  place: z.strictObject(place),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In the language of the call. */
  message: z.string(),
})

/** The key of a question, by its type. */
const answerKeySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['single', 'true-false']), right: z.string() }),
  z.strictObject({ type: z.literal('multiple'), right: z.array(z.string()) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('matching'),
    pairs: z.array(z.strictObject({ left: z.string(), right: z.string() })),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    value: z.string(),
    tolerance: z.string(),
    units: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal('short'), accepted: z.array(z.string()) }),
  z.strictObject({ type: z.literal('open') }),
])

/** Every `--json` document, by command. All carry `ok: true`. */
export const cliDocuments = {
  'learner new': z.strictObject({ ok: z.literal(true), learner: learnerSchema }),
  'learner list': z.strictObject({ ok: z.literal(true), learners: z.array(learnerSchema).readonly() }),
  ...protectionDocuments,
  ...creditDocuments,
  'pack list': z.strictObject({
    ok: z.literal(true),
    packs: z.array(
      packViewSchema.omit({ modules: true, examination: true }).extend({
        modules: z.array(moduleLine),
        examination: moduleLine.nullable(),
        /** The import that is served; `null` for a pack that comes with Tianye. */
        imported: importedPackSchema.nullable(),
      }),
    ),
  }),
  'pack lint': z.strictObject({
    ok: z.literal(true),
    profile: z.string().nullable(),
    errors: z.int(),
    warnings: z.int(),
    problems: z.array(problem),
    /** With `--fix`: the ids that were written, with the line of each before writing. */
    written: z.array(
      z.strictObject({
        ...place,
        id: stableIdSchema,
        kind: z.enum(['module', 'heading', 'question', 'choice', 'item']),
      }),
    ),
    /** With `--fix`: where ids are missing and none was written. */
    refused: z.array(z.strictObject(place)),
  }),
  'pack reid': z.strictObject({
    ok: z.literal(true),
    from: stableIdSchema,
    to: stableIdSchema,
    files: z.array(z.strictObject({ file: z.string(), line: z.int() })),
  }),
  study: z.strictObject({ ok: z.literal(true), module: moduleViewSchema }),
  'study --seen': z.strictObject({ ok: z.literal(true), completion: courseCompletionSchema }),
  attempt: z.strictObject({ ok: z.literal(true), attempt: attemptViewSchema }),
  mark: z.strictObject({ ok: z.literal(true), attempts: z.array(attemptViewSchema).readonly() }),
  evaluate: z.strictObject({ ok: z.literal(true), completion: courseCompletionSchema }),
  record: z.strictObject({
    ok: z.literal(true),
    serial: z.string(),
    level: z.enum(completionLevels),
    file: z.string(),
  }),
  verify: fileVerificationSchema.extend({ ok: z.literal(true) }),
  'verify --code': codeVerificationSchema.extend({ ok: z.literal(true) }),
  'pack new': z.strictObject({
    ok: z.literal(true),
    pack: stableIdSchema,
    folder: z.string(),
    files: z.array(z.string()),
  }),
  'pack build': z.strictObject({
    ok: z.literal(true),
    /** `null` when a problem is an error; nothing was written then, and the exit code is 1. */
    built: z
      .strictObject({
        pack: stableIdSchema,
        version: z.string(),
        digest: z.string(),
        files: z.int(),
        bytes: z.int(),
        isSigned: z.boolean(),
        /** What the folder holds beside the pack. */
        leftOut: z.array(z.string()),
        file: z.string(),
        /** The file with the keys of a sealed examination. */
        tykey: z.string().nullable(),
      })
      .nullable(),
    problems: z.array(problem),
  }),
  'pack inspect': z.strictObject({ ok: z.literal(true), preview: packPreviewSchema }),
  'pack inspect --keys': z.strictObject({
    ok: z.literal(true),
    preview: packPreviewSchema,
    /** The bank whose keys travel apart; without its `.tykey` none of them stands in `keys`. */
    sealed: stableIdSchema.nullable(),
    keys: z.array(
      z.strictObject({
        module: stableIdSchema,
        language: z.enum(courseLanguages),
        question: stableIdSchema,
        key: answerKeySchema,
      }),
    ),
  }),
  'pack import': z.strictObject({ ok: z.literal(true), preview: packPreviewSchema, imported: importedPackSchema }),
  'pack remove': z.strictObject({ ok: z.literal(true), removed: stableIdSchema }),
  'key new': z.strictObject({ ok: z.literal(true), key: publisherKeyViewSchema }),
  'key list': z.strictObject({ ok: z.literal(true), keys: z.array(publisherKeyViewSchema) }),
  'key export': z.strictObject({
    ok: z.literal(true),
    key: publisherKeyViewSchema,
    file: z.string(),
    isBackup: z.boolean(),
  }),
  'key import': z.strictObject({ ok: z.literal(true), key: publisherKeyViewSchema }),
  'publishers list': z.strictObject({ ok: z.literal(true), publishers: z.array(publisherViewSchema) }),
  'publishers import': z.strictObject({ ok: z.literal(true), added: z.int(), listed: z.int() }),
  'bundle export': bundleExportSchema.extend({ ok: z.literal(true), file: z.string() }),
  'bundle inspect': z.strictObject({ ok: z.literal(true), bundle: bundleViewSchema }),
  'bundle import': z.strictObject({
    ok: z.literal(true),
    /** Those that were taken in, in the order of the call. */
    imported: z.array(bundleImportSchema.extend({ file: z.string() })),
    /** Of several, those that were refused; with any, the exit code is 1. The others are in. */
    refused: z.array(z.strictObject({ file: z.string(), code: z.enum(errorCodes), message: z.string() })),
  }),
  'roster import': z.strictObject({ ok: z.literal(true), rows: z.array(rosterRowSchema).readonly() }),
  'roster list': z.strictObject({ ok: z.literal(true), rows: z.array(rosterRowSchema).readonly() }),
  'roster link': z.strictObject({ ok: z.literal(true), rows: z.array(rosterRowSchema).readonly() }),
  'cohort report': classViewSchema.extend({
    ok: z.literal(true),
    /** The CSV file that was written. */
    file: z.string().nullable(),
  }),
  progress: z.strictObject({
    ok: z.literal(true),
    learner: learnerSchema,
    packs: z.array(
      z.strictObject({
        pack: stableIdSchema,
        title: z.string(),
        modules: z.array(
          z.strictObject({
            module: stableIdSchema,
            title: z.string(),
            standing: moduleStandingSchema,
            attempts: z.int(),
          }),
        ),
        completion: courseCompletionSchema,
      }),
    ),
  }),
  ...certificateDocuments,
  'backup create': z.strictObject({ ok: z.literal(true), backup: backupSchema }),
  'backup list': z.strictObject({ ok: z.literal(true), backups: z.array(backupSchema).readonly() }),
  'backup verify': z.strictObject({ ok: z.literal(true), checks: backupChecks }),
  'backup restore': z.strictObject({ ok: z.literal(true), restored: restoreReportSchema }),
  doctor: z.strictObject({
    ok: z.literal(true),
    records: z.discriminatedUnion('kind', [
      recordsExaminationSchema.extend({ kind: z.literal('examined') }),
      z.strictObject({ kind: z.literal('damaged') }),
    ]),
    backups: backupChecks,
  }),
} as const

/** The `--json` document of a failure, on standard output, with the exit code beside it. */
export const cliFailureSchema = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.enum([...errorCodes, 'usage']),
    message: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
