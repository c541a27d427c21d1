import { z } from 'zod'
import { maxCommentUnits } from '#courses/format/answer-schema.ts'
import { plainLineSchema } from '#courses/format/plain-line.ts'
import type { Answer } from '#courses/format/question.ts'
import { rubricLimits } from '#courses/format/rubric.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import type { RubricMark } from '#courses/rules/marking/mark-by-rubric.ts'
import { canonicalJson } from '../canonical-json.ts'

/** What a person gave one written answer: of each criterion the level, by its points, and a comment. */
export const rubricMarkSchema = z.strictObject({
  levels: z
    .array(z.strictObject({ criterion: stableIdSchema, milliPoints: z.int().min(0) }))
    .min(1)
    .max(rubricLimits.criteria)
    .readonly(),
  comment: z
    .string()
    .max(maxCommentUnits)
    .refine((typed) => !/\p{Surrogate}/u.test(typed)),
}) satisfies z.ZodType<RubricMark>

/** Who marked what no program can: the key, the name on it, and its signature over {@link rubricMarksText}. */
export const markerSchema = z.strictObject({
  did: z.string().regex(/^did:key:z[1-9A-HJ-NP-Za-km-z]{20,100}$/),
  name: plainLineSchema(200),
  /** 64 bytes in lower-case hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

/** See {@link markerSchema}. */
export type Marker = z.infer<typeof markerSchema>

/** One answer with what a person gave it. */
export type MarkedAnswer = { readonly question: string; readonly answer: Answer; readonly rubric: RubricMark }

/** What a marker signs: whose attempt it was, every answer as it was written, and what was given for it. */
export function rubricMarksText(learner: string, attempt: string, marked: readonly MarkedAnswer[]): string {
  const marks = marked.toSorted((a, b) => (a.question < b.question ? -1 : 1))
  return `tianye attempt mark 1\n${canonicalJson({ attempt, learner, marks }) ?? ''}`
}
