import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { Choice, KeyedQuestion, Question } from '#courses/format/question.ts'
import { countText } from './count-text.ts'
import type { ModuleDraft } from './module-draft.ts'
import {
  choicesOf,
  type DraftAsked,
  type DraftChoice,
  type DraftContent,
  type QuestionDraft,
} from './question-draft.ts'

type PartFinder = (content: DraftContent) => readonly LessonNode[]

/** Puts the finished parts together; null without front matter. The key and the feedback stay beside the question. */
export function assembleModule(
  language: CourseLanguage,
  draft: ModuleDraft,
  parts: readonly (readonly LessonNode[])[],
): CompiledModule | null {
  if (!draft.frontMatter) return null
  const partFor: PartFinder = (content) => parts[draft.partNumbers.get(content) ?? -1] ?? []
  const pages = draft.pages.map((page, index) => ({
    ...page,
    nodes: parts[index] ?? [],
  }))
  return {
    ...draft.frontMatter,
    language,
    pages,
    outline: draft.outline,
    questions: draft.questions.map((question) => assembleQuestion(question, partFor)),
    counts: countText(pages.flatMap(({ nodes }) => nodes)),
  }
}

function assembleQuestion(draft: QuestionDraft, partFor: PartFinder): KeyedQuestion {
  const common: Common = {
    id: draft.id,
    milliPoints: draft.milliPoints,
    objectives: draft.objectives,
    prompt: partFor(draft.prompt),
  }
  const question = assembleAsked(common, draft.asked, partFor)
  const byChoice: Record<string, readonly LessonNode[]> = {}
  for (const { id, feedback } of choicesOf(draft.asked)) {
    if (feedback.length > 0) byChoice[id] = partFor(feedback)
  }
  return {
    question,
    key: draft.key,
    feedback: { byChoice, general: partFor(draft.feedback) },
  }
}

type Common = Pick<Question, 'id' | 'milliPoints' | 'objectives' | 'prompt'>

function assembleAsked(common: Common, asked: DraftAsked, partFor: PartFinder): Question {
  const choices = (drafts: readonly DraftChoice[]): readonly Choice[] =>
    drafts.map(({ id, content }) => ({ id, content: partFor(content) }))
  if ('options' in asked) return { ...common, type: asked.type, options: choices(asked.options) }
  if ('items' in asked) return { ...common, type: asked.type, items: choices(asked.items) }
  if ('unit' in asked) return { ...common, type: asked.type, unit: asked.unit }
  if ('lefts' in asked) {
    return { ...common, type: asked.type, lefts: choices(asked.lefts), rights: choices(asked.rights) }
  }
  return { ...common, type: asked.type }
}
