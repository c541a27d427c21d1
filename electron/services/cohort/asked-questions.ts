import { z } from 'zod'
import { answerKeySchema } from '#courses/format/answer-key-schema.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { QuestionFeedback } from '#courses/format/question.ts'
import type { AskedInLanguages } from '#courses/rules/change/compare-questions.ts'
import { exactText } from '#db/log/exact-text.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'

/**
 * As much of what was asked as class results use. It came with somebody's bundle, so none of it is taken on trust; lesson trees are
 * read by `promptText`, which takes any value.
 */
const nodes = z.custom<readonly LessonNode[]>((value) => Array.isArray(value))
const choices = z.array(z.looseObject({ id: z.string(), content: nodes }))
const common = {
  id: z.string(),
  milliPoints: z.int(),
  objectives: z.array(z.string()).max(100),
  prompt: nodes,
}
const questionSchema = z.discriminatedUnion('type', [
  z.looseObject({ ...common, type: z.enum(['single', 'multiple', 'true-false']), options: choices }),
  z.looseObject({ ...common, type: z.literal('ordering'), items: choices }),
  z.looseObject({ ...common, type: z.literal('matching'), lefts: choices, rights: choices }),
  z.looseObject({ ...common, type: z.literal('numeric'), unit: z.string().nullable() }),
  z.looseObject({ ...common, type: z.literal('short') }),
  z.looseObject({
    ...common,
    type: z.literal('open'),
    length: z.strictObject({ least: z.int().nullable(), most: z.int().nullable() }),
    rubric: z.array(
      z.looseObject({
        id: z.string(),
        content: nodes,
        levels: z.array(z.looseObject({ milliPoints: z.int(), content: nodes })),
      }),
    ),
  }),
])
const keyedSchema = z.looseObject({
  question: questionSchema,
  key: answerKeySchema.nullable(),
  feedback: z.custom<QuestionFeedback>(),
})
const snapshotSchema = z.looseObject({
  asked: z.looseObject({ en: keyedSchema.optional(), 'zh-CN': keyedSchema.optional() }),
})

/** Reads what was asked, each snapshot once; `null` for one that is not here or is none. */
export function createAskedReader(snapshots: SnapshotsRepository): (digest: string) => AskedInLanguages | null {
  const known = new Map<string, AskedInLanguages | null>()
  const read = (digest: string): AskedInLanguages | null => {
    const bytes = snapshots.find(digest)
    const text = bytes === null ? null : exactText(bytes)
    try {
      const asked = text === null ? undefined : snapshotSchema.safeParse(JSON.parse(text)).data?.asked
      if (asked === undefined) return null
      const { en, 'zh-CN': chinese } = asked
      return { ...(en && { en }), ...(chinese && { 'zh-CN': chinese }) }
    } catch {
      return null
    }
  }
  return (digest) => {
    const before = known.get(digest)
    if (before !== undefined) return before
    const asked = read(digest)
    known.set(digest, asked)
    return asked
  }
}

/** What a question asks, as one line, in the language asked for or in the one there is; empty when nothing is known of it. */
export function promptText(asked: AskedInLanguages | null, language: CourseLanguage): string {
  const keyed = asked?.[language] ?? asked?.['zh-CN'] ?? asked?.en
  return (keyed?.question.prompt ?? [])
    .map((node) => textOf(node, 0))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function textOf(node: LessonNode | null | undefined, depth: number): string {
  if (typeof node !== 'object' || node === null || depth > 200) return ''
  if (node.type === 'text') return typeof node.value === 'string' ? node.value : ''
  const children: readonly LessonNode[] = Array.isArray(node.children) ? node.children : []
  return children.map((child) => textOf(child, depth + 1)).join('')
}
