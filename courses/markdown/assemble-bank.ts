import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import { assembleQuestions } from './assemble-questions.ts'
import type { ModuleDraft } from './module-draft.ts'

/** Puts the finished parts of a bank together; null without front matter. */
export function assembleBank(
  language: CourseLanguage,
  draft: ModuleDraft,
  parts: readonly (readonly LessonNode[])[],
): CompiledBank | null {
  if (!draft.frontMatter) return null
  const { id, title, summary, minutes, objectives, sealed, keys } = draft.frontMatter
  const drawnBy = new Map(draft.questions.map((question) => [question.id, question.drawnBy]))
  return {
    id,
    language,
    title,
    summary,
    minutes,
    objectives,
    seal: keys === 'apart' ? 'keys-apart' : sealed === true ? 'keys-here' : 'none',
    introduction: parts[0] ?? [],
    questions: assembleQuestions(draft, parts).map((keyed) => ({
      ...keyed,
      ...(drawnBy.get(keyed.question.id) ?? { difficulty: 1, form: null }),
    })),
  }
}
