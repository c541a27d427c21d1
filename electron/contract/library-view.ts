import { z } from 'zod'
import { courseLanguages } from '#courses/format/course-language.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { attemptViewSchema } from './attempt-view.ts'
import { learnerPurposes } from './learner-purpose.ts'
import { lessonNodesSchema } from './lesson.ts'
import { questionSchema } from './question-view.ts'
import { draftSchema, readingPlaceSchema, termSchema } from './reading.ts'

/** How far a learner is with a module; the words are on screen and in the record. */
export const moduleStandingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-started') }),
  z.strictObject({ kind: z.literal('in-progress'), answered: z.int(), questions: z.int() }),
  /** Handed in, and marked by the instructor, who has the keys. */
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('not-passed'), basisPoints: z.int() }),
  z.strictObject({ kind: z.literal('passed'), basisPoints: z.int() }),
])

/** See {@link moduleStandingSchema}. */
export type ModuleStanding = z.infer<typeof moduleStandingSchema>

/** How far a module is read. */
export const moduleReadingSchema = z.strictObject({
  /** Pages that were opened on this computer. */
  pagesRead: z.array(z.string()).readonly(),
  /** When the whole module was recorded as read; `null` until then. */
  seenAt: z.int().nullable(),
})

/** See {@link moduleReadingSchema}. */
export type ModuleReading = z.infer<typeof moduleReadingSchema>

const moduleLineSchema = z.strictObject({
  module: stableIdSchema,
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  questions: z.int(),
  /** Pages that were opened on this computer, of how many; none of the examination. */
  pages: z.strictObject({ opened: z.int(), of: z.int() }),
  standing: moduleStandingSchema,
})

/** One module in a pack's list, or its examination. */
export type ModuleLine = z.infer<typeof moduleLineSchema>

/** A pack in the library, in the reader's language where the pack has it. */
export const packViewSchema = z.strictObject({
  pack: stableIdSchema,
  version: z.string(),
  status: z.enum(['draft', 'live', 'read-only', 'archived']),
  language: z.enum(courseLanguages),
  title: z.string(),
  summary: z.string(),
  authors: z.array(z.string()).readonly(),
  licence: z.string(),
  passPercent: z.int(),
  /** For whom it is proposed first; empty for all alike. */
  purposes: z.array(z.enum(learnerPurposes)).readonly(),
  /** What a completion record will say the course is worth. */
  creditMinutes: z.int(),
  /** What is studied, in order. */
  modules: z.array(moduleLineSchema).readonly(),
  /** What is answered at the end; `null` when the course has none. */
  examination: moduleLineSchema.nullable(),
})

/** See {@link packViewSchema}. */
export type PackView = z.infer<typeof packViewSchema>

/** A module open for reading. */
export const moduleViewSchema = z.strictObject({
  pack: stableIdSchema,
  packVersion: z.string(),
  packTitle: z.string(),
  module: stableIdSchema,
  /** The examination of the course and not one of its modules. */
  isExamination: z.boolean(),
  /** An examination whose keys are not on this computer: it is handed in and marked elsewhere. */
  isSealed: z.boolean(),
  /** Place in the pack, from 1; the examination stands after the last. */
  number: z.int(),
  of: z.int(),
  language: z.enum(courseLanguages),
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  passPercent: z.int(),
  objectives: z.array(z.strictObject({ id: stableIdSchema, text: z.string() })).readonly(),
  /** One page for each heading of level 2; `x-question` marks where a question stands. */
  pages: z.array(z.strictObject({ id: z.string(), title: z.string(), nodes: lessonNodesSchema })).readonly(),
  /** Of a module all; of the examination those of the open attempt, for others are not drawn yet. */
  questions: z.array(questionSchema).readonly(),
  /** The attempt that is open, with what was answered in it. */
  openAttempt: attemptViewSchema.nullable(),
  standing: moduleStandingSchema,
  reading: moduleReadingSchema,
  /** Where it was read last on this computer; the pack may have changed since. */
  place: readingPlaceSchema.nullable(),
  /** Answers in the making by question, as they were left. */
  drafts: z.record(stableIdSchema, draftSchema),
  /** Words of the course, which links to `glossary#id` name. */
  terms: z.array(termSchema).readonly(),
  /** Whether an attempt may be begun, and what keeps from it. Times are milliseconds since 1970 UTC. */
  beginning: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('closed') }),
    z.strictObject({ kind: z.literal('after'), module: stableIdSchema, title: z.string() }),
    z.strictObject({ kind: z.literal('waits'), until: z.int() }),
  ]),
  /** After so many attempts that did not pass there are so many hours to wait; `null` where there is no wait. */
  attemptRules: z.strictObject({ count: z.int(), waitHours: z.int() }).nullable(),
  /** The module to go on with, after the last one the examination. */
  next: z.strictObject({ module: stableIdSchema, title: z.string() }).nullable(),
})

/** See {@link moduleViewSchema}. */
export type ModuleView = z.infer<typeof moduleViewSchema>
