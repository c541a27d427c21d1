import type { ReadingPlace } from '#contract/reading.ts'
import { goToAnchor } from '#renderer/content/lesson-surroundings.ts'

/** Blocks of a lesson: what is read one after another, a question as a whole. */
const blockSelector = 'h2, h3, h4, p, li, tr, pre, hr, img, [data-question]'

/** The blocks of an article in order; nothing inside a question, and no words of the screen. */
export function blocksOf(article: Element): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(blockSelector)].filter(
    (block) => block.parentElement?.closest('[data-question], [data-apart]') === null && !('apart' in block.dataset),
  )
}

/** Where a block stands: below which heading with an id, and the how-manieth there. */
export function placeOfBlock(article: Element, page: string, block: HTMLElement): ReadingPlace {
  let heading = page
  let index = 0
  for (const one of blocksOf(article)) {
    const id = headingId(one)
    if (id !== null) {
      heading = id
      index = 0
    }
    if (one === block) break
    index += 1
  }
  return { page, heading, block: index }
}

/** The block at a place; of a section that has become shorter its last one, `null` when the heading is gone. */
export function blockAtPlace(article: Element, { page, heading, block }: ReadingPlace): HTMLElement | null {
  const blocks = blocksOf(article)
  const start = heading === page ? 0 : blocks.findIndex((one) => headingId(one) === heading)
  if (start < 0) return null
  const next = blocks.findIndex((one, at) => at > start && headingId(one) !== null)
  const section = blocks.slice(start, next < 0 ? undefined : next)
  return section[Math.min(block, section.length - 1)] ?? null
}

/** Below the top of the scrolling region, in px: the line at which one reads on. What is above it may be covered or leaving. */
export const readingLinePx = 64

/** The block at the reading line, or the first below it. */
export function topBlock(article: Element, top: number): HTMLElement | null {
  return blocksOf(article).find((block) => block.getBoundingClientRect().bottom > top + readingLinePx + 1) ?? null
}

/** Brings a thing of the page into view with the focus on it: a heading, or the card of a question. False when it is not there. */
export function goToThing(id: string): boolean {
  return goToAnchor(id) || goToQuestion(id)
}

function goToQuestion(id: string): boolean {
  const card = [...document.querySelectorAll<HTMLElement>('[data-question]')].find(
    (one) => one.dataset['question'] === id,
  )
  if (card === undefined) return false
  card.tabIndex = -1
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'start' })
  return true
}

function headingId(block: HTMLElement | undefined): string | null {
  const isHeading = block instanceof HTMLHeadingElement && block.id.startsWith('lesson-')
  return isHeading ? block.id.slice('lesson-'.length) : null
}
