import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { rubricShape } from '#courses/format/rubric.ts'
import type { SurveyedChoice, SurveyedQuestion } from '#courses/format/source-survey.ts'
import { draftOf, startOf } from '../module-draft.ts'
import { plainText } from '../plain-text.ts'
import { choicesOf, type DraftContent, type QuestionDraft } from '../question-draft.ts'

/** Notes the questions as plain text, once they have been taken apart. Nothing where nobody asked. */
export function surveyQuestions() {
  return (_tree: Root, file: VFile): undefined => {
    const { survey, questions, ids } = draftOf(file)
    if (survey === null) return
    survey.questions = questions.map(surveyQuestion)
    survey.ids = [...ids.keys()]
  }
}

function surveyQuestion(draft: QuestionDraft): SurveyedQuestion {
  const { id, objectives, asked, place } = draft
  return {
    ...place,
    id,
    type: asked.type,
    objectives,
    prompt: textOf(draft.prompt),
    choices: choicesOf(asked).map((choice): SurveyedChoice => {
      const [first] = choice.content
      const { line, column } = first === undefined ? place : startOf(first)
      return {
        line,
        column,
        id: choice.id,
        text: textOf(choice.content),
        isRight: isRight(draft, choice.id),
        feedback: textOf(choice.feedback),
      }
    }),
    feedback: textOf(draft.feedback),
    meaning: meaningOf(draft),
    unit: 'unit' in asked ? asked.unit : null,
  }
}

function isRight({ key }: QuestionDraft, id: string): boolean | null {
  if (key === null) return null
  if (key.type === 'single' || key.type === 'true-false') return key.right === id
  return key.type === 'multiple' ? key.right.includes(id) : null
}

/** Type, points, objectives, the order of options, the levels of a rubric, whether a length is wanted, and the key where it is made of ids or numbers, not of words. */
function meaningOf({ asked, key, milliPoints, objectives, drawnBy }: QuestionDraft): string {
  const right = key?.type === 'numeric' ? [key.value, key.tolerance] : key?.type === 'short' ? null : key
  const ids = choicesOf(asked).map(({ id }) => id)
  const levels =
    'rubric' in asked ? [rubricShape(asked.rubric), asked.length.least !== null, asked.length.most !== null] : []
  return JSON.stringify([asked.type, milliPoints, objectives, drawnBy, ids, right, ...levels])
}

function textOf(content: DraftContent): string {
  return content
    .map((node) => plainText(node).trim())
    .filter((text) => text !== '')
    .join('\n')
}
