import type { List, ListItem, RootContent } from 'mdast'
import { startOf } from '../module-draft.ts'
import { plainText } from '../plain-text.ts'
import type { ReadAnswers } from './answer-reader.ts'
import { answersBlock, type QuestionSource } from './question-source.ts'

const longest = 200

/** Accepted forms are a bullet list of plain lines; marking folds width and script, so each form is written once. */
export const readShort: ReadAnswers<'short'> = (source, type) => {
  if (source.isKeyApart) return { prompt: source.blocks, asked: { type }, key: null }
  const found = answersBlock(source, type, isBulleted)
  if (!found) return null
  const accepted = found.answers.children.flatMap((item) => readForm(item, source) ?? [])
  return {
    prompt: found.prompt,
    asked: { type },
    key: { type, accepted: [...new Set(accepted)] },
  }
}

function readForm(item: ListItem, source: QuestionSource): string | null {
  const [only, ...more] = item.children
  const text = only?.type === 'paragraph' ? plainText(only).trim() : ''
  const isForm = text !== '' && text.length <= longest && !text.includes('\n') && more.length === 0
  return isForm ? text : source.problems.add('accepted-form-invalid', startOf(item))
}

function isBulleted(node: RootContent): node is List {
  return node.type === 'list' && node.ordered !== true
}
