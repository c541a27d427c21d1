import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { SourceSurvey, SurveyedImage, SurveyedLink } from '#courses/format/source-survey.ts'
import { draftOf, startOf } from '../module-draft.ts'
import { visitTree } from '../rewrite-tree.ts'
import { surveyBoxes } from './survey-boxes.ts'
import { surveyHeadings } from './survey-headings.ts'
import { surveySlots } from './survey-slots.ts'
import { surveyTexts } from './survey-texts.ts'

/** Notes what stands where, for rules and repairs, while places are those of the source. Nothing where nobody asked. */
export function surveySource() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    if (draft.survey === null) return
    const { moduleSlot, frontMatter, frontMatterPlaces } = draft.survey
    const lines = String(file.value).split('\n')
    const links: SurveyedLink[] = []
    const images: SurveyedImage[] = []
    visitTree(tree, (node) => {
      if (node.type === 'link') links.push({ ...spotOf(node), target: node.url })
      if (node.type === 'image') images.push({ ...spotOf(node), source: node.url, alt: node.alt?.trim() ?? '' })
    })
    const slots = [...(moduleSlot === null ? [] : [moduleSlot]), ...surveySlots(tree, lines)]
    draft.survey.source = {
      texts: [...frontMatterTexts(frontMatterPlaces, frontMatter, lines), ...surveyTexts(tree, lines)],
      headings: surveyHeadings(tree),
      links,
      images,
      slots,
      boxes: surveyBoxes(tree, slots),
      lostFences: draft.problems.placesOf(['block-unknown', 'block-fence-stray']),
    }
  }
}

function spotOf(node: Parameters<typeof startOf>[0]) {
  const { line, column } = startOf(node)
  return { line, column }
}

function frontMatterTexts(
  places: SourceSurvey['frontMatterPlaces'],
  frontMatter: SourceSurvey['frontMatter'],
  lines: readonly string[],
): SourceSurvey['texts'] {
  if (frontMatter === null) return []
  const { title, summary, objectives } = frontMatter
  const named: readonly (readonly [string, string])[] = [
    ['title', title],
    ['summary', summary],
    ...objectives.map(({ text }, index) => [`objectives.${index}.text`, text] as const),
  ]
  return named.map(([path, text]) => {
    const { line, column } = places[path] ?? { line: 1, column: 1 }
    const found = lines[line - 1]?.indexOf(text) ?? -1
    const run = { at: 0, line, column: found < 0 ? column : found + 1 }
    return { kind: 'line', role: 'front-matter', question: '', text, runs: [run], hasNote: false }
  })
}
