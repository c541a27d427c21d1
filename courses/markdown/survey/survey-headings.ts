import type { Root } from 'mdast'
import type { SurveyedHeading } from '#courses/format/source-survey.ts'
import { startOf } from '../module-draft.ts'
import { plainText } from '../plain-text.ts'

/** The headings at the margin. One is bare when the next follows at once on its own level or above, or nothing follows. */
export function surveyHeadings(tree: Root): readonly SurveyedHeading[] {
  return tree.children.flatMap((node, index) => {
    if (node.type !== 'heading') return []
    const next = tree.children.slice(index + 1).find(({ type }) => type !== 'footnoteDefinition')
    const isBare = next === undefined || (next.type === 'heading' && next.depth <= node.depth)
    return [{ ...startOf(node), level: node.depth, title: plainText(node).trim(), isBare }]
  })
}
