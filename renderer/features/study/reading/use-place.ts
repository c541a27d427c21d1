import { type RefObject, useEffect, useRef } from 'react'
import type { ReadingPlace } from '#contract/reading.ts'
import { blockAtPlace, placeOfBlock, readingLinePx, topBlock } from './text-blocks.ts'

/** A block at the reading line: where it stands in all that can be scrolled, how high it is, and how much of it is above the line, in px. */
type Held = { readonly place: ReadingPlace; readonly from: number; readonly height: number; readonly above: number }

/** The last line of a paragraph stays a line of it when the text is laid out anew. */
const mostRead = 0.9

/**
 * Holds the reader's place on a page. It opens at `resume`, if that is on the page; tells where reading goes on as the page is
 * scrolled; and when the text is laid out anew, in another language, type size or width, keeps the block that is read where it was.
 */
export function usePlace(
  article: RefObject<HTMLElement | null>,
  page: string,
  resume: ReadingPlace | null,
  onPlace: (place: ReadingPlace) => void,
): void {
  const first = useRef(resume)
  const latest = useRef(onPlace)
  useEffect(() => {
    latest.current = onPlace
  }, [onPlace])
  useEffect(() => {
    const text = article.current
    const main = text?.closest('main') ?? null
    if (text === null || main === null) return undefined
    const topOf = () => main.getBoundingClientRect().top
    let held: Held | null = null

    const measure = (block: HTMLElement) => {
      const { top, height } = block.getBoundingClientRect()
      return { from: top - topOf() + main.scrollTop, height, above: topOf() + readingLinePx - top }
    }
    /** Where the block that was held belongs since the text was laid out anew; `null` where it still stands. */
    const newScroll = (): number | null => {
      const block = held === null ? null : blockAtPlace(text, held.place)
      if (held === null || block === null) return null
      const { from, height } = measure(block)
      const isSame = Math.abs(height - held.height) < 1 || 'question' in block.dataset
      if (isSame && Math.abs(from - held.from) < 1) return null
      const above = held.above > 0 && !isSame ? Math.min(mostRead, held.above / held.height) * height : held.above
      return from - readingLinePx + above
    }
    const settle = (): boolean => {
      const scroll = newScroll()
      if (scroll === null) return false
      main.scrollTop = scroll
      hold()
      return true
    }
    const hold = () => {
      const block = topBlock(text, topOf())
      if (block === null) return
      const place = placeOfBlock(text, page, block)
      held = { place, ...measure(block) }
      latest.current(place)
    }
    // What the text laid out anew has scrolled, and not the reader, is put right before anything is held.
    const handleScroll = () => {
      if (!settle()) hold()
    }

    const from = first.current
    const isTop = from === null || (from.block === 0 && from.heading === page)
    const block = isTop ? null : blockAtPlace(text, { ...from, page })
    if (block !== null) {
      main.scrollTop += block.getBoundingClientRect().top - topOf() - readingLinePx
      block.tabIndex = -1
      block.focus({ preventScroll: true })
      hold()
    }
    const watcher = new ResizeObserver(() => void settle())
    watcher.observe(text)
    main.addEventListener('scroll', handleScroll, { passive: true })
    return () => {
      watcher.disconnect()
      main.removeEventListener('scroll', handleScroll)
    }
  }, [article, page])
}
