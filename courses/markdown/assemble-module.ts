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
  const question: Question = {
    id: draft.id,
    milliPoints: draft.milliPoints,
    objectives: draft.objectives,
    prompt: partFor(draft.prompt),
    ...assembleAsked(draft.asked, partFor),
  }
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

type Asked = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, 'id' | 'milliPoints' | 'objectives' | 'prompt'>
    : never
  : never

function assembleAsked(asked: DraftAsked, partFor: PartFinder): Asked {
  const choices = (drafts: readonly DraftChoice[]): readonly Choice[] =>
    drafts.map(({ id, content }) => ({ id, content: partFor(content) }))
  switch (asked.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { type: asked.type, options: choices(asked.options) }
    case 'ordering':
      return { type: asked.type, items: choices(asked.items) }
    case 'matching':
      return {
        type: asked.type,
        lefts: choices(asked.lefts),
        rights: choices(asked.rights),
      }
    case 'numeric':
      return { type: asked.type, unit: asked.unit }
    case 'short':
      return { type: asked.type }
  }
}
