import type { Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { attributePlace } from './collect-ids.ts'
import { limits } from './limits.ts'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import { visitTree } from './rewrite-tree.ts'

/**
 * Of a bank, keeps the text before its first question or heading, which is shown before a paper. Questions are asked one
 * by one and never stand in a text; headings between them serve whoever reads the source. A module passes untouched.
 */
export function keepIntroduction() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    if (draft.kind !== 'bank') return
    tellInner(tree, draft)
    const first = tree.children.findIndex((node) => isQuestion(node) || node.type === 'heading')
    const [introduction, asked] =
      first < 0 ? [tree.children, []] : [tree.children.slice(0, first), tree.children.slice(first)]
    for (const node of asked) {
      if (!isQuestion(node) && node.type !== 'heading') draft.problems.add('bank-text-misplaced', startOf(node))
    }
    const questions = asked.filter(isQuestion)
    tellForms(questions, draft)
    const top = { line: 1, column: 1 }
    if (questions.length === 0) draft.problems.add('bank-questions-missing', top)
    if (questions.length > limits.questionsInBank) {
      draft.problems.add('bank-too-large', top, { count: questions.length, limit: limits.questionsInBank })
    }
    tree.children = [...introduction]
  }
}

function tellInner(tree: Root, draft: ModuleDraft): void {
  visitTree(tree, (node, ancestors) => {
    if (isQuestion(node) && ancestors.length > 1) draft.problems.add('bank-question-misplaced', startOf(node))
  })
}

/** All questions have a form, or none has; the first one says which. */
function tellForms(questions: readonly ContainerDirective[], draft: ModuleDraft): void {
  const hasForm = (node: ContainerDirective | undefined) => Object.hasOwn(node?.attributes ?? {}, 'form')
  const odd = questions.find((node) => hasForm(node) !== hasForm(questions[0]))
  if (odd) draft.problems.add('forms-mixed', attributePlace(odd, 'form'))
}

function isQuestion(node: RootContent): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'question'
}
