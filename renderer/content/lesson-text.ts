/** A section of a lesson on the page: from one heading with an id to the next, with the text nodes its text is made of. */
type SectionOnPage = {
  readonly heading: string
  readonly text: string
  readonly nodes: readonly { readonly node: Text; readonly start: number }[]
}

/** A passage by its section and what stands in and around it. */
type Passage = {
  readonly heading: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** A place in the text of a section; offsets count UTF-16 units. */
type PlaceInSection = { readonly heading: string; readonly start: number; readonly end: number }

/** Letters kept before and after a passage; as many as `courses/rules/anchoring` compares. */
const contextLetters = 32

/** What stands in a lesson on the page and is no text of it: words of the screen, notes, questions. Numbers of notes, too. */
const apart = 'sup, [data-apart], [data-question]'

/**
 * The text of a lesson on the page, section by section: all its text nodes joined. It counts the same letters as the program
 * does over the compiled tree; an end-to-end test compares the two.
 */
export function sectionsOn(root: Element, page: string): readonly SectionOnPage[] {
  const sections: { heading: string; text: string; nodes: { node: Text; start: number }[] }[] = [
    { heading: page, text: '', nodes: [] },
  ]
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(apart) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const last = sections.at(-1)
    if (last === undefined) break
    if (node instanceof Text) {
      last.nodes.push({ node, start: last.text.length })
      last.text += node.data
    } else if (node instanceof HTMLHeadingElement && node.id.startsWith(prefix)) {
      const heading = node.id.slice(prefix.length)
      if (heading !== last.heading) sections.push({ heading, text: '', nodes: [] })
    }
  }
  return sections
}

const prefix = 'lesson-'

/** The range of a place on the page; `null` when the section does not reach so far. */
export function rangeOf(sections: readonly SectionOnPage[], { heading, start, end }: PlaceInSection): Range | null {
  const section = sections.find((one) => one.heading === heading)
  if (section === undefined || end > section.text.length) return null
  const first = section.nodes.findLast((one) => one.start <= start)
  const last = section.nodes.findLast((one) => one.start < end)
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, end - last.start)
  return range
}

/** The text under a range, within the section where it begins; `null` when nothing of the lesson lies under it. */
export function passageOf(sections: readonly SectionOnPage[], range: Range, most: number): Passage | null {
  for (const { heading, text, nodes } of sections) {
    const under = nodes.filter(({ node }) => range.intersectsNode(node))
    const [first] = under
    const last = under.at(-1)
    if (first === undefined || last === undefined) continue
    const from = first.start + (first.node === range.startContainer ? range.startOffset : 0)
    const to = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length)
    const [start, end] = trimmed(text, from, Math.min(to, from + most))
    if (start >= end) continue
    return {
      heading,
      quote: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLetters), start),
      suffix: text.slice(end, end + contextLetters),
    }
  }
  return null
}

/** Without the space at both ends, and without half a character at the end. */
function trimmed(text: string, from: number, to: number): readonly [number, number] {
  const quote = text.slice(from, to).replace(/[\uD800-\uDBFF]$/, '')
  const start = from + quote.length - quote.trimStart().length
  return [start, from + quote.trimEnd().length]
}

/** Where a point of the screen lies in the lesson's text; `null` beside it. */
export function offsetAt(
  sections: readonly SectionOnPage[],
  x: number,
  y: number,
): { readonly heading: string; readonly offset: number } | null {
  const caret = document.caretRangeFromPoint(x, y)
  if (caret === null) return null
  for (const { heading, nodes } of sections) {
    const found = nodes.find(({ node }) => node === caret.startContainer)
    if (found !== undefined) return { heading, offset: found.start + caret.startOffset }
  }
  return null
}
