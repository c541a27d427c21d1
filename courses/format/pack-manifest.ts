import { z } from 'zod'
import { courseLanguages } from './course-language.ts'
import { stableIdSchema } from './stable-id.ts'

const bothLanguages = z.strictObject({
  en: z.string().min(1).max(500),
  'zh-CN': z.string().min(1).max(500),
})

/** `pack.yaml`: what a pack says of itself. This is the first slice; see the format's README for what each key means. */
export const packManifestSchema = z
  .strictObject({
    /** Version of the format itself. */
    format: z.literal(1),
    id: stableIdSchema,
    /** Semantic version of the content. */
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    languages: z.array(z.enum(courseLanguages)).min(1),
    title: bothLanguages,
    summary: bothLanguages,
    /** SPDX licence id of the content. */
    licence: z.string().min(1).max(60),
    authors: z
      .array(
        z.strictObject({
          name: bothLanguages,
          credentials: bothLanguages.optional(),
        }),
      )
      .min(1),
    status: z.enum(['draft', 'live', 'read-only', 'archived']),
    /** Least share of points that passes, in percent. */
    passPercent: z.int().min(1).max(100),
    /** Module ids in study order; each has a folder `modules/NN-id/`. */
    modules: z.array(stableIdSchema).min(1),
    /** The examination of the course: a folder like a module's, which is answered and not studied. */
    examination: z.strictObject({ module: stableIdSchema }).optional(),
  })
  .refine(({ modules, examination }) => examination === undefined || !modules.includes(examination.module), {
    path: ['examination', 'module'],
  })

/** See {@link packManifestSchema}. */
export type PackManifest = z.infer<typeof packManifestSchema>
