import type { Root } from 'mdast'
import type { IdSlot, SurveyedBox } from '#courses/format/source-survey.ts'
import { exerciseMinutes } from '../exercise-minutes.ts'
import { startOf } from '../module-draft.ts'
import { visitTree } from '../rewrite-tree.ts'
import { boxesAround } from './survey-slots.ts'

/** Every box of a file in its order; `slots` are those of the same file. */
export function surveyBoxes(tree: Root, slots: readonly IdSlot[]): readonly SurveyedBox[] {
  const boxes: SurveyedBox[] = []
  visitTree(tree, (node, ancestors) => {
    if (node.type !== 'containerDirective' || node.name === 'question') return
    const { line, column } = startOf(node)
    const after = slots.filter((slot) => slot.line < line || (slot.line === line && slot.column < column)).length
    boxes.push({ line, column, name: node.name, within: boxesAround(ancestors), after, minutes: exerciseMinutes(node) })
  })
  return boxes
}
