import type { ListItem } from 'mdast'
import { startOf } from '../module-draft.ts'
import type { DraftChoice } from '../question-draft.ts'
import type { ReadAnswers } from './answer-reader.ts'
import { answersBlock, isList, type QuestionSource, readChoice } from './question-source.ts'

/** Options are a task list; `[x]` marks what is right. For `single` and `true-false` exactly one, for `multiple` any. */
export const readOptions: ReadAnswers<'single' | 'multiple' | 'true-false'> = (source, type) => {
  const found = answersBlock(source, type, isList)
  if (!found) return null
  const items = found.answers.children
  const options = items.map((item) => readOption(item, source))
  const right = items.flatMap((item, index) => (item.checked === true ? (options[index]?.id ?? []) : []))
  const rightCount = items.filter((item) => item.checked === true).length
  const place = startOf(source.node)

  if (type === 'true-false' && items.length !== 2)
    source.problems.add('true-false-option-count', place, {
      count: items.length,
    })
  if (type !== 'true-false' && items.length < 2) source.problems.add('options-too-few', place, { count: items.length })
  const asked = { type, options: options.filter((option) => option !== null) }
  if (source.isKeyApart) {
    if (rightCount > 0) source.problems.add('key-not-apart', place)
    return { prompt: found.prompt, asked, key: null }
  }
  if (type === 'multiple' && rightCount === 0) source.problems.add('multiple-right-missing', place)
  if (type !== 'multiple' && rightCount !== 1) source.problems.add('single-right-count', place, { count: rightCount })

  const [first] = right
  return {
    prompt: found.prompt,
    asked,
    key: type === 'multiple' ? { type, right } : { type, right: first ?? '' },
  }
}

function readOption(item: ListItem, source: QuestionSource): DraftChoice | null {
  if (typeof item.checked !== 'boolean') source.problems.add('option-box-missing', startOf(item))
  return readChoice(item, source)
}
