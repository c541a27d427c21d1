import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import type { Glossary } from '#courses/format/glossary.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { maxNoteUnits, maxQuoteUnits } from './note-limits.ts'

/** Where in a module one reads: a page, a heading on it, and how many blocks below that heading. */
export const readingPlaceSchema = z.strictObject({
  page: stableIdSchema,
  heading: stableIdSchema,
  block: z.int().min(0).max(100_000),
})

/** See {@link readingPlaceSchema}. */
export type ReadingPlace = z.infer<typeof readingPlaceSchema>

/** An answer in the making: like an answer, but a choice may still be missing. */
export const draftSchema = z.union([
  z.strictObject({ type: z.enum(['single', 'true-false']), choice: z.null() }).readonly(),
  answerSchema,
])

/** See {@link draftSchema}. */
export type KeptDraft = z.infer<typeof draftSchema>

const bothLanguages = z.strictObject({ en: z.string(), 'zh-CN': z.string() })

/** A word of the course with what it means, in both languages. */
export const termSchema = z.strictObject({
  id: stableIdSchema,
  term: bothLanguages,
  definition: bothLanguages,
}) satisfies z.ZodType<Glossary['terms'][number]>

/** See {@link termSchema}. */
export type Term = z.infer<typeof termSchema>

/** The words of a course. */
export const glossaryViewSchema = z.strictObject({
  pack: stableIdSchema,
  packTitle: z.string(),
  terms: z.array(termSchema).readonly(),
})

/** See {@link glossaryViewSchema}. */
export type GlossaryView = z.infer<typeof glossaryViewSchema>

/** A lone half of a surrogate pair has no UTF-8 form. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((typed) => !/\p{Surrogate}/u.test(typed))

/** A passage to be marked. The id is the page's, so that what was removed can come back as itself. */
export const markGivenSchema = z.strictObject({
  id: z.uuid(),
  pack: stableIdSchema,
  module: stableIdSchema,
  /** The language of the text that was marked. */
  language: z.enum(courseLanguages),
  heading: stableIdSchema,
  quote: text(maxQuoteUnits).min(1),
  prefix: text(200),
  suffix: text(200),
  note: text(maxNoteUnits),
})

/** See {@link markGivenSchema}. */
export type MarkGiven = z.infer<typeof markGivenSchema>

/** A mark with where it stands today. */
export const markViewSchema = markGivenSchema.extend({
  packTitle: z.string(),
  moduleTitle: z.string(),
  createdAt: z.int(),
  changedAt: z.int(),
  standing: z.discriminatedUnion('kind', [
    /** In the text of the section under `heading`, on `page`; offsets count UTF-16 units of its text nodes joined. */
    z.strictObject({
      kind: z.literal('found'),
      page: stableIdSchema,
      pageTitle: z.string(),
      heading: stableIdSchema,
      start: z.int().min(0),
      end: z.int().min(1),
    }),
    /** The text has changed, and the passage is no longer in it. */
    z.strictObject({ kind: z.literal('lost') }),
    /** The course, or this module of it, is not on this computer. */
    z.strictObject({ kind: z.literal('away') }),
  ]),
})

/** See {@link markViewSchema}. */
export type MarkView = z.infer<typeof markViewSchema>
