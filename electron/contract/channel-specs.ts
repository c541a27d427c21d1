import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { appDescriptionSchema } from './app-description.ts'
import { attemptSummarySchema, attemptViewSchema } from './attempt-view.ts'
import { backupCheckSchema, backupSchema, backupTroubles, restoreReportSchema } from './backup.ts'
import { takenBundleSchema } from './bundle.ts'
import { certificateChannels } from './certificate-channels.ts'
import type { ChannelName } from './channel-names.ts'
import { classViewSchema, rosterRowSchema } from './cohort.ts'
import {
  attestationGivenSchema,
  completionRecordSchema,
  courseCompletionSchema,
  courseViewSchema,
  evaluationGivenSchema,
  savedFileSchema,
} from './completion.ts'
import { verificationSchema } from './credential.ts'
import { creditChannels } from './credit-channels.ts'
import { instructorChannels } from './instructor-channels.ts'
import { languageSchema } from './language-schema.ts'
import { learnerNameSchema, learnerSchema } from './learner.ts'
import { learnerPurposes } from './learner-purpose.ts'
import { moduleReadingSchema, moduleViewSchema } from './library-view.ts'
import { markingChannels } from './marking.ts'
import { importedPackSchema, packPreviewSchema, shelvedPackSchema, waitingPackSchema } from './pack-import.ts'
import { pageProblemSchema } from './page-problem.ts'
import { progressAfterSchema, progressSchema } from './progress.ts'
import { protectionChannels } from './protection-channels.ts'
import { recordedAnswerSchema } from './question-view.ts'
import { draftSchema, glossaryViewSchema, markGivenSchema, markViewSchema, readingPlaceSchema } from './reading.ts'
import { maxCodeLength, maxRecordFileBytes } from './record-words.ts'
import { settingsChangeSchema, settingsSchema } from './settings.ts'
import { weekViewSchema } from './week.ts'

/** The shapes of one channel: what goes in, what comes out. Unknown keys are refused both ways. */
type ChannelSpec = { readonly input: z.ZodType; readonly output: z.ZodType }

const nothing = z.undefined()
const learner = z.string().min(1).max(80)
const id = stableIdSchema
const backupId = backupSchema.shape.backup
const language = languageSchema
const attemptInput = z.strictObject({ learner, attempt: z.uuid(), language })

/** Shapes of every channel. */
export const channelSpecs = {
  'app:describe': { input: nothing, output: appDescriptionSchema },
  /** The first screen stands: its data is there and it was painted. */
  'app:announce-ready': { input: nothing, output: nothing },
  /** Starts the program anew, to try once more what failed at its start. */
  'app:restart': { input: nothing, output: nothing },
  'app:report-problem': { input: pageProblemSchema, output: nothing },
  'settings:read': { input: nothing, output: settingsSchema },
  'settings:change': { input: settingsChangeSchema, output: settingsSchema },
  'learners:list': { input: nothing, output: z.array(learnerSchema).readonly() },
  'learners:create': {
    input: z.strictObject({ name: learnerNameSchema, purpose: z.enum(learnerPurposes).optional() }),
    output: learnerSchema,
  },
  'learners:view-week': { input: z.strictObject({ learner }), output: weekViewSchema },
  ...protectionChannels,
  ...certificateChannels,
  ...markingChannels,
  ...instructorChannels,
  'packs:list': { input: z.strictObject({ learner, language }), output: z.array(courseViewSchema).readonly() },
  'modules:open': { input: z.strictObject({ learner, pack: id, module: id, language }), output: moduleViewSchema },
  /** The attempt that is open, or a new one. */
  'attempts:resume': { input: z.strictObject({ learner, pack: id, module: id, language }), output: attemptViewSchema },
  /** On the disk when it returns; final within its attempt, since the reply shows the key. */
  'attempts:answer': {
    input: z.strictObject({
      learner,
      attempt: z.uuid(),
      question: id,
      language,
      answer: answerSchema,
      activeMs: z.int().min(0).nullable(),
    }),
    output: recordedAnswerSchema,
  },
  'attempts:submit': { input: attemptInput, output: attemptViewSchema },
  'attempts:review': { input: attemptInput, output: attemptViewSchema },
  'attempts:list': {
    input: z.strictObject({ learner, pack: id, module: id }),
    output: z.array(attemptSummarySchema).readonly(),
  },
  /** A page was opened; with the last one missing the module is recorded as read. `activeMs` since the last call. */
  'modules:read-page': {
    input: z.strictObject({
      learner,
      pack: id,
      module: id,
      page: z.string().min(1).max(200),
      activeMs: z.int().min(0),
    }),
    output: moduleReadingSchema,
  },
  /** Where a module is read, from time to time; the last one is where it opens again. */
  'reading:keep-place': {
    input: z.strictObject({ learner, pack: id, module: id, place: readingPlaceSchema }),
    output: nothing,
  },
  /** An answer in the making; `null` when nothing of it is left. */
  'reading:keep-draft': {
    input: z.strictObject({ learner, pack: id, module: id, question: id, draft: draftSchema.nullable() }),
    output: nothing,
  },
  'reading:open-glossary': { input: z.strictObject({ pack: id, language }), output: glossaryViewSchema },
  /** All marks of a learner, or those in one module. */
  'notes:list': {
    input: z.strictObject({ learner, language, only: z.strictObject({ pack: id, module: id }).nullable() }),
    output: z.array(markViewSchema).readonly(),
  },
  /** Marks a passage, or changes the note to it. */
  'notes:put': { input: z.strictObject({ learner, language, mark: markGivenSchema }), output: markViewSchema },
  'notes:remove': { input: z.strictObject({ learner, id: z.uuid() }), output: nothing },
  /** Asks where, in the reader's language, and writes all marks and notes there as Markdown. */
  'notes:save': { input: z.strictObject({ learner, language }), output: savedFileSchema },
  'courses:status': { input: z.strictObject({ learner, pack: id, language }), output: courseCompletionSchema },
  'courses:evaluate': {
    input: z.strictObject({ learner, pack: id, language, given: evaluationGivenSchema }),
    output: courseCompletionSchema,
  },
  /** Signed in the words of the language given. */
  'courses:sign': {
    input: z.strictObject({ learner, pack: id, language, given: attestationGivenSchema }),
    output: courseCompletionSchema,
  },
  ...creditChannels,
  /** The first time it gives the record its number. */
  'records:open': { input: z.strictObject({ learner, pack: id, language }), output: completionRecordSchema },
  /** Asks where, in the reader's language, and writes the paper there. */
  'records:save': { input: z.strictObject({ learner, pack: id, language }), output: savedFileSchema },
  /** Shows the paper saved last in its folder; nothing happens when none was since the program started. */
  'records:show-saved': { input: nothing, output: nothing },
  /** Checks the bytes of a file that somebody shows, or the text of a QR code; nothing of it is kept. */
  'records:verify': {
    input: z.union([
      z.strictObject({
        bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= maxRecordFileBytes, { message: 'too large' }),
      }),
      z.strictObject({ code: z.string().max(maxCodeLength) }),
    ]),
    output: verificationSchema,
  },
  /** Asks where, in the reader's language, and writes the page there that checks records in any browser. */
  'records:save-page': { input: z.strictObject({ language }), output: savedFileSchema },
  'imports:list': { input: nothing, output: z.array(shelvedPackSchema).readonly() },
  /** Asks which file, in the reader's language. */
  'imports:choose': { input: z.strictObject({ language }), output: waitingPackSchema.nullable() },
  /** A file was dropped. The page hands the file over and the preload asks the browser for its path, which no page can make up. */
  'imports:drop': { input: z.strictObject({ path: z.string().min(1).max(4096) }), output: waitingPackSchema },
  /** Answers once a file is opened with Tianye; `null` to whoever asked before somebody else did. */
  'imports:await-opened': { input: nothing, output: waitingPackSchema.nullable() },
  /** Reads the file that waits; nothing of it is used. */
  'imports:stage': { input: nothing, output: packPreviewSchema },
  /** How much is read, in thousandths, once it is more than `after`; `null` once nothing is being read. */
  'imports:await-progress': { input: progressAfterSchema, output: progressSchema },
  'imports:publish': {
    input: z.strictObject({ staged: z.uuid(), allowDowngrade: z.boolean(), acceptPublisher: z.boolean() }),
    output: importedPackSchema,
  },
  /** Stops reading, and throws away what was read. */
  'imports:clear': { input: nothing, output: nothing },
  'imports:remove': { input: z.strictObject({ pack: id }), output: nothing },
  /** Newest first. */
  'backups:list': { input: nothing, output: z.array(backupSchema).readonly() },
  /** Reads one from end to end. */
  'backups:check': { input: z.strictObject({ backup: backupId }), output: backupCheckSchema },
  /** The newest that is sound when read. */
  'backups:find-sound': { input: nothing, output: backupSchema.nullable() },
  'backups:make': { input: nothing, output: backupSchema },
  /** What keeps the backup of the day from being made, as soon as that is something else than what is known; `null`: nothing. */
  'backups:await-trouble': {
    input: z.strictObject({ known: z.enum(backupTroubles).nullable() }),
    output: z.enum(backupTroubles).nullable(),
  },
  /** Makes a backup ready to come back; nothing has changed yet. */
  'backups:prepare': { input: z.strictObject({ backup: backupId }), output: restoreReportSchema },
  /** Brings back what was prepared last, by starting the program anew. */
  'backups:restore': { input: nothing, output: nothing },
  /** Asks which bundles, and takes them in; empty when none was picked. */
  'bundles:choose': { input: z.strictObject({ language }), output: z.array(takenBundleSchema).readonly() },
  /** A bundle was dropped; as with `imports:drop` no page can make up its path. */
  'bundles:drop': {
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: z.array(takenBundleSchema).readonly(),
  },
  /** Answers once a bundle is opened with Tianye; `null` to whoever asked before somebody else did. */
  'bundles:await-opened': { input: nothing, output: z.strictObject({ name: z.string() }).nullable() },
  /** Takes in whatever was opened and waits. */
  'bundles:take-opened': { input: nothing, output: z.array(takenBundleSchema).readonly() },
  /** Vouches for somebody whose bundle came in. */
  'bundles:accept': { input: z.strictObject({ learner }), output: nothing },
  'bundles:save': {
    input: z.strictObject({ learner, isWithPrivate: z.boolean(), language }),
    output: savedFileSchema,
  },
  'rosters:list': { input: nothing, output: z.array(rosterRowSchema).readonly() },
  /** Asks which file, and reads it; `null` when none was picked. */
  'rosters:choose': { input: z.strictObject({ language }), output: z.array(rosterRowSchema).readonly().nullable() },
  'rosters:tie': {
    input: z.strictObject({ row: z.int().min(1), learner: learner.nullable() }),
    output: z.array(rosterRowSchema).readonly(),
  },
  'classes:view': { input: z.strictObject({ language }), output: classViewSchema },
  'classes:save': {
    input: z.strictObject({ what: z.enum(['members', 'items']), name: z.string().min(1).max(80), language }),
    output: savedFileSchema,
  },
} as const satisfies Record<ChannelName, ChannelSpec>

/** What a channel takes. */
export type ChannelInput<C extends ChannelName> = z.infer<(typeof channelSpecs)[C]['input']>

/** What a channel gives back. */
export type ChannelOutput<C extends ChannelName> = z.infer<(typeof channelSpecs)[C]['output']>

/** The third map: one handler a channel. */
export type ChannelHandlers = {
  readonly [C in ChannelName]: (input: ChannelInput<C>) => ChannelOutput<C> | Promise<ChannelOutput<C>>
}
