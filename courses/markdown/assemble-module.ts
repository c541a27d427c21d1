import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import { assembleQuestions } from './assemble-questions.ts'
import { countText } from './count-text.ts'
import type { ModuleDraft } from './module-draft.ts'

/** Puts the finished parts of a module together; null without front matter. */
export function assembleModule(
  language: CourseLanguage,
  draft: ModuleDraft,
  parts: readonly (readonly LessonNode[])[],
): CompiledModule | null {
  if (!draft.frontMatter) return null
  const pages = draft.pages.map((page, index) => ({
    ...page,
    nodes: parts[index] ?? [],
  }))
  return {
    ...draft.frontMatter,
    language,
    pages,
    outline: draft.outline,
    questions: assembleQuestions(draft, parts),
    counts: countText(pages.flatMap(({ nodes }) => nodes)),
  }
}
