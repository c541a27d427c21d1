import type { Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { bankForms, difficulties } from '#courses/format/examination.ts'
import { ProblemList } from '#courses/format/problem-list.ts'
import { type QuestionType, questionTypes } from '#courses/format/question.ts'
import { rubricMilliPoints } from '#courses/format/rubric.ts'
import { attributePlace, isInQuestion } from './collect-ids.ts'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import type { QuestionDraft } from './question-draft.ts'
import { attributeOf, isBlank, type QuestionSource, tellAttribute } from './questions/question-source.ts'
import { answerReaders, readAnswers } from './questions/read-answers.ts'
import { readPoints } from './questions/read-points.ts'
import { rewriteTree, visitTree } from './rewrite-tree.ts'

const commonAttributes: readonly string[] = ['id', 'type', 'objectives']
const bankAttributes: readonly string[] = ['difficulty', 'form']

/**
 * Takes every question out of the text: prompt, choices, feedback and key go to the draft, each apart, and an empty
 * `x-question` with the id marks the place. After this no later step can see a key.
 */
export function extractQuestions() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const found: QuestionDraft[] = []
    rewriteTree(tree, (node, ancestors) => {
      if (node.type !== 'containerDirective' || node.name !== 'question') return undefined
      if (isInQuestion(ancestors)) draft.problems.add('question-nested', startOf(node))
      else tellNotes(node, draft)
      const question = readQuestion(node, draft)
      if (question) found.push(question)
      const id = node.attributes?.['id'] ?? ''
      node.data = { hName: 'x-question', hProperties: { id } }
      node.children = []
      return undefined
    })
    draft.questions.push(...found)
  }
}

function readQuestion(node: ContainerDirective, draft: ModuleDraft): QuestionDraft | null {
  const problems = new ProblemList(draft.problems.file)
  const question = read(node, draft, problems)
  draft.problems.addAll(problems)
  return problems.hasErrors ? null : question
}

function read(node: ContainerDirective, draft: ModuleDraft, problems: ProblemList): QuestionDraft | null {
  const isKeyApart = draft.frontMatter?.keys === 'apart'
  const { blocks, explanation } = isKeyApart ? { blocks: node.children, explanation: [] } : splitExplanation(node)
  const source: QuestionSource = {
    node,
    blocks,
    problems,
    choiceIds: new Map(),
    isKeyApart,
  }
  const type = readType(source)
  if (type === null) return null
  tellUnknownAttributes(source, type, draft)
  const writtenPoints = type === 'open' ? null : readMilliPoints(source)
  const objectives = readObjectives(source, draft)
  const drawnBy = draft.kind === 'bank' ? readDrawnBy(source) : null
  if (drawnBy !== null && objectives.length === 0) problems.add('question-objective-missing', startOf(node))
  const answers = readAnswers(source, type)
  if (!answers) return null
  if (isBlank(answers.prompt)) problems.add('question-prompt-missing', startOf(node))
  const { asked, key, prompt } = answers
  const { line, column } = startOf(node)
  return {
    place: { line, column },
    id: node.attributes?.['id'] ?? '',
    milliPoints: writtenPoints ?? ('rubric' in asked ? rubricMilliPoints(asked.rubric) : 0),
    objectives,
    drawnBy,
    prompt,
    asked,
    key,
    feedback: explanation,
  }
}

/** The explanation is a quotation at the very end; the quotation marks themselves are not part of it. */
function splitExplanation(node: ContainerDirective) {
  const last = node.children.at(-1)
  if (last?.type !== 'blockquote') return { blocks: node.children, explanation: [] }
  return { blocks: node.children.slice(0, -1), explanation: last.children }
}

function readType(source: QuestionSource): QuestionType | null {
  const written = attributeOf(source, 'type')
  if (written === null) return source.problems.add('question-type-missing', startOf(source.node))
  const type = questionTypes.find((known) => known === written)
  return type ?? source.problems.add('question-type-unknown', attributePlace(source.node, 'type'), { type: written })
}

function tellUnknownAttributes(source: QuestionSource, type: QuestionType, { kind, standing }: ModuleDraft): void {
  const ofBank = kind === 'bank' ? bankAttributes : []
  // The points of an open question are those of its rubric.
  const points = type === 'open' ? [] : ['points']
  const allowed = new Set([...commonAttributes, ...points, ...ofBank, ...answerReaders[type].attributes])
  const ruleId = standing === 'known' ? 'attribute-unknown' : 'attribute-newer'
  for (const attribute of Object.keys(source.node.attributes ?? {})) {
    if (allowed.has(attribute)) continue
    source.problems.add(ruleId, attributePlace(source.node, attribute), { name: 'question', attribute })
  }
}

function readMilliPoints(source: QuestionSource): number {
  const points = attributeOf(source, 'points') ?? '1'
  const milliPoints = readPoints(points) ?? 0
  if (milliPoints === 0) {
    source.problems.add('question-points-invalid', attributePlace(source.node, 'points'), { points })
  }
  return milliPoints
}

/** A question of a bank is of difficulty 2 when nothing is said, and of no form. */
function readDrawnBy(source: QuestionSource): NonNullable<QuestionDraft['drawnBy']> {
  const written = attributeOf(source, 'difficulty') ?? '2'
  const difficulty = difficulties.find((known) => String(known) === written)
  if (difficulty === undefined) {
    tellAttribute(source, 'difficulty', 'question-difficulty-invalid', { difficulty: written })
  }
  const letter = attributeOf(source, 'form')
  const form = bankForms.find((known) => known === letter) ?? null
  if (letter !== null && form === null) tellAttribute(source, 'form', 'question-form-invalid', { form: letter })
  return { difficulty: difficulty ?? 2, form }
}

function readObjectives(source: QuestionSource, draft: ModuleDraft): readonly string[] {
  const written = (attributeOf(source, 'objectives') ?? '').split(/\s+/).filter((id) => id !== '')
  const known = draft.frontMatter?.objectives
  for (const id of written) {
    // Without front matter every objective would be unknown; that file has its problem already.
    if (!known || known.some((objective) => objective.id === id)) continue
    source.problems.add('question-objective-unknown', attributePlace(source.node, 'objectives'), { id })
  }
  return [...new Set(written)]
}

/** A question is shown away from its page too, where no foot of the page exists. */
function tellNotes(node: ContainerDirective, draft: ModuleDraft): void {
  visitTree(node, (inner: RootContent) => {
    if (inner.type === 'footnoteReference') draft.problems.add('footnote-in-question', startOf(inner))
  })
}
