import type { Answer, RecordedAnswer } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { AnswerKey } from '#courses/format/question.ts'
import { type QuestionSnapshot, questionIn } from '#courses/record/question-snapshot.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'

/**
 * All that may be shown of a question once its answer is recorded. It is marked by the texts of the language it was
 * answered in, and told in the reader's. Of a sealed question nothing is marked and nothing told; an open one
 * is marked by nobody here.
 */
export function recordedAnswer(
  snapshot: QuestionSnapshot,
  given: { readonly answer: Answer; readonly language: CourseLanguage },
  reader: CourseLanguage,
): RecordedAnswer {
  const asked = questionIn(snapshot, given.language)
  const told = questionIn(snapshot, reader)
  return {
    answer: given.answer,
    language: given.language,
    marking: asked.key === null ? null : markAnswer(asked.question, asked.key, given.answer),
    byChoice: told.feedback.byChoice,
    general: told.feedback.general,
    solution: told.key === null ? null : solutionOf(told.key),
    person: null,
  }
}

function solutionOf(key: AnswerKey): RecordedAnswer['solution'] {
  switch (key.type) {
    case 'single':
    case 'true-false':
      return { type: 'choices', right: [key.right] }
    case 'multiple':
      return { type: 'choices', right: key.right }
    case 'ordering':
      return { type: 'order', order: key.order }
    case 'matching':
      return { type: 'pairs', pairs: key.pairs }
    case 'numeric':
      return { type: 'texts', texts: [`${key.value} ${key.units[0] ?? ''}`.trim()] }
    case 'short':
      return { type: 'texts', texts: key.accepted }
    case 'open':
      return null
    default:
      return key satisfies never
  }
}
