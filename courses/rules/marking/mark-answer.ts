import type { Answer, AnswerKey, Question } from '#courses/format/question.ts'
import { markMatching } from './mark-matching.ts'
import { markMultiple } from './mark-multiple.ts'
import { markNumeric } from './mark-numeric.ts'
import { markOrdering } from './mark-ordering.ts'
import { markShare, type Share } from './mark-share.ts'
import { markShort } from './mark-short.ts'
import { markSingle } from './mark-single.ts'
import type { Marking } from './marking.ts'

/**
 * Marks one answer; `null` for an open question, which a person marks (`markByRubric`). The answer must have passed `checkAnswer`. Pure: the same three values always give the same marking
 * under one `markingRulesVersion`. Throws when question, key and answer are not of one type or a numeric key cannot be
 * read: that is a fault of the program or the pack, and must never be recorded as a learner's wrong answer.
 */
export function markAnswer(question: Question, key: AnswerKey, answer: Answer): Marking | null {
  const share = findShare(question, key, answer)
  return share === null ? null : markShare(question, share)
}

function findShare(question: Question, key: AnswerKey, answer: Answer): Share | null {
  switch (question.type) {
    case 'single':
    case 'true-false':
    case 'multiple':
      if (key.type !== question.type || answer.type !== question.type) break
      if (key.type === 'multiple' && answer.type === 'multiple') return markMultiple(key.right, answer.choices)
      if (key.type !== 'multiple' && answer.type !== 'multiple') return markSingle(key.right, answer.choice)
      break
    case 'ordering':
      if (key.type !== question.type || answer.type !== question.type) break
      return markOrdering(key.order, answer.order)
    case 'matching':
      if (key.type !== question.type || answer.type !== question.type) break
      return markMatching(key.pairs, answer.pairs)
    case 'numeric':
      if (key.type !== question.type || answer.type !== question.type) break
      return markNumeric(key, question.unit, answer.text)
    case 'short':
      if (key.type !== question.type || answer.type !== question.type) break
      return markShort(key.accepted, answer.text)
    case 'open':
      if (key.type !== question.type || answer.type !== question.type) break
      return null
    default:
      return question satisfies never
  }
  throw new Error(`question ${question.id}: question ${question.type}, key ${key.type}, answer ${answer.type}`)
}
