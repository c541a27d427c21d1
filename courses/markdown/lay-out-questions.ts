import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf } from './module-draft.ts'
import { partOf } from './part.ts'
import { choicesOf, type DraftContent, type QuestionDraft } from './question-draft.ts'

/**
 * Appends each piece of each question to the tree as a part of its own, so that it takes the very same way to the page
 * as the lesson's text and passes the same sanitizer. The draft remembers which piece became which part.
 */
export function layOutQuestions() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    for (const content of draft.questions.flatMap(contentsOf)) {
      draft.partNumbers.set(content, tree.children.length)
      tree.children.push(partOf(content))
    }
  }
}

function contentsOf(question: QuestionDraft): readonly DraftContent[] {
  const choices = choicesOf(question.asked)
  const levels = 'rubric' in question.asked ? question.asked.rubric.flatMap((criterion) => criterion.levels) : []
  return [
    question.prompt,
    question.feedback,
    ...choices.flatMap(({ content, feedback }) => [content, feedback]),
    ...levels.map(({ content }) => content),
  ]
}
