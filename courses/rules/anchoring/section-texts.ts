import type { LessonPage } from '#courses/format/compiled-module.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'

/** The text from one heading with an id to the next, in which highlights are found again. */
export type SectionText = {
  /** Id of the page it stands on. */
  readonly page: string
  /** Id of its heading, the heading's own words included in the text; `start` before the first. */
  readonly heading: string
  readonly text: string
}

/** What is no running text: numbers of notes change, notes and questions stand apart. */
const apart: ReadonlySet<string> = new Set(['sup', 'section', 'x-question', 'x-image'])

/**
 * The texts of a module section by section: all text nodes joined as they stand, with nothing between blocks. A screen that
 * joins the same text nodes counts the same letters.
 */
export function sectionTexts(pages: readonly LessonPage[]): readonly SectionText[] {
  return pages.flatMap((page) => {
    const sections: { page: string; heading: string; text: string }[] = [{ page: page.id, heading: page.id, text: '' }]
    const walk = (nodes: readonly LessonNode[]): void => {
      for (const node of nodes) {
        const last = sections.at(-1)
        if (node.type === 'text') {
          if (last !== undefined) last.text += node.value
        } else if (!apart.has(node.tagName)) {
          const id = node.properties['id']
          const isHeading = /^h[2-4]$/.test(node.tagName) && typeof id === 'string'
          if (isHeading && id !== last?.heading) sections.push({ page: page.id, heading: id, text: '' })
          walk(node.children)
        }
      }
    }
    walk(page.nodes)
    return sections
  })
}
