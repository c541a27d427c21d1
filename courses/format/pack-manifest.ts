import { z } from 'zod'
import { bothLanguagesSchema } from './both-languages.ts'
import { courseLanguages } from './course-language.ts'
import { coursePurposes } from './course-purpose.ts'
import { creditClaimSchema } from './credit-claim.ts'
import { examinationSchema } from './examination.ts'
import { formatStanding } from './format-version.ts'
import { plainLineSchema } from './plain-line.ts'
import { stableIdSchema } from './stable-id.ts'
import { semanticVersionSchema, versionRangeSchema } from './version-range.ts'
import { wantedForm } from './wanted-form.ts'

/** What a course wants people to be able to do in their work, by a list that somebody keeps. */
const competencySchema = z.strictObject({
  id: stableIdSchema,
  /** Name of the list, such as a ministry's or a university's. */
  scheme: plainLineSchema(200),
  /** The number or name it has there. */
  code: plainLineSchema(40),
  /** In the author's own words: the list's may not be free. */
  text: bothLanguagesSchema(500),
})

const courseObjectiveSchema = z.strictObject({
  id: stableIdSchema,
  text: bothLanguagesSchema(500),
  /** Ids of `competencies`. */
  competencies: z.array(stableIdSchema).max(20).readonly().default([]),
})

/** `pack.yaml`: what a pack says of itself. The format's README says what each key means. */
export const packManifestSchema = z.strictObject({
  /** Version of the format itself; `parsePackManifest` judges it before anything else. */
  format: z.string().refine((format) => formatStanding(format) !== null),
  id: stableIdSchema,
  /** Semantic version of the content. */
  version: semanticVersionSchema,
  languages: z
    .array(z.enum(courseLanguages))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length, wantedForm('[en, zh-CN]')),
  title: bothLanguagesSchema(200),
  summary: bothLanguagesSchema(500),
  /** SPDX licence id of the content. */
  licence: plainLineSchema(60),
  authors: z
    .array(z.strictObject({ name: bothLanguagesSchema(200), credentials: bothLanguagesSchema(500).optional() }))
    .min(1)
    .max(50),
  /** What may be done with the pack. */
  status: z.enum(['draft', 'live', 'read-only', 'archived']),
  level: z.enum(['introductory', 'intermediate', 'advanced']).optional(),
  /** Whom the course is written for. */
  audience: bothLanguagesSchema(500).optional(),
  /** For which learners it is proposed first; anybody may take it. None named means all alike. */
  purposes: z
    .array(z.enum(coursePurposes))
    .min(1)
    .refine((purposes) => new Set(purposes).size === purposes.length, wantedForm('[student, worker]'))
    .readonly()
    .default([]),
  competencies: z.array(competencySchema).max(100).readonly().default([]),
  objectives: z.array(courseObjectiveSchema).max(50).readonly().default([]),
  credit: creditClaimSchema.optional(),
  /** Courses one should have completed; advice and never a lock, since a record may be on another computer. */
  prerequisites: z
    .array(z.strictObject({ pack: stableIdSchema, version: versionRangeSchema }))
    .max(20)
    .readonly()
    .default([]),
  order: z.enum(['free', 'in-order']).default('free'),
  /** Least share of points that passes, in percent. */
  passPercent: z.int(wantedForm('1 … 100')).min(1).max(100),
  /** Module ids in study order; each has a folder `modules/NN-id/`. */
  modules: z.array(stableIdSchema).min(1).max(99),
  examination: examinationSchema.optional(),
})

/** See {@link packManifestSchema}. */
export type PackManifest = z.infer<typeof packManifestSchema>
