import type { Answer } from '#contract/question-view.ts'
import type { KeyedQuestion } from '#courses/format/question.ts'

/** The answer that earns every point. */
export function rightAnswer({ key }: KeyedQuestion): Answer {
  if (key === null) throw new Error('its key travels apart')
  switch (key.type) {
    case 'single':
    case 'true-false':
      return { type: key.type, choice: key.right }
    case 'multiple':
      return { type: key.type, choices: key.right }
    case 'ordering':
      return { type: key.type, order: key.order }
    case 'matching':
      return { type: key.type, pairs: key.pairs }
    case 'numeric':
      return { type: key.type, text: key.value }
    case 'short':
      return { type: key.type, text: key.accepted[0] ?? '' }
    case 'open':
      return { type: key.type, text: 'I would ask first. 我会先问。' }
    default:
      return key satisfies never
  }
}
