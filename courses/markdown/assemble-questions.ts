import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { Choice, KeyedQuestion, Question } from '#courses/format/question.ts'
import type { ModuleDraft } from './module-draft.ts'
import {
  choicesOf,
  type DraftAsked,
  type DraftChoice,
  type DraftContent,
  type QuestionDraft,
} from './question-draft.ts'

type PartFinder = (content: DraftContent) => readonly LessonNode[]

/** The questions of a draft, put together of their finished parts; the key and the feedback stay beside the question. */
export function assembleQuestions(
  draft: ModuleDraft,
  parts: readonly (readonly LessonNode[])[],
): readonly KeyedQuestion[] {
  const partFor: PartFinder = (content) => parts[draft.partNumbers.get(content) ?? -1] ?? []
  return draft.questions.map((question) => assembleQuestion(question, partFor))
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
  if ('rubric' in asked) {
    const rubric = asked.rubric.map(({ id, content, levels }) => ({
      id,
      content: partFor(content),
      levels: levels.map((level) => ({ milliPoints: level.milliPoints, content: partFor(level.content) })),
    }))
    return { ...common, type: asked.type, length: asked.length, rubric }
  }
  return { ...common, type: asked.type }
}
