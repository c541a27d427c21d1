import { z } from 'zod'
import { type LessonNode, lessonElements } from './lesson-tree.ts'
import { stableIdSchema } from './stable-id.ts'

const lessonNode: z.ZodType<LessonNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), value: z.string() }),
    z.strictObject({
      type: z.literal('element'),
      tagName: z.enum(lessonElements),
      properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      children: z.array(lessonNode),
    }),
  ]),
)
const lessonNodes = z.array(lessonNode).readonly()

/** What is said of an answer, as compiled: by option, and to everyone. */
export const feedbackSchema = z.strictObject({ byChoice: z.record(stableIdSchema, lessonNodes), general: lessonNodes })

/** See {@link feedbackSchema}. */
export type StoredFeedback = z.infer<typeof feedbackSchema>
