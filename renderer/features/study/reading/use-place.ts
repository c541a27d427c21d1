import { type RefObject, useEffect, useRef } from 'react'
import type { ReadingPlace } from '#contract/reading.ts'
import { blockAtPlace, placeOfBlock, readingLinePx, topBlock } from './text-blocks.ts'

/** A block at the reading line: how far it stands below it in px, or which part of it is above, from 0 to 1. */
type Held = { readonly place: ReadingPlace; readonly below: number; readonly read: number }

/** The last line of a block stays a line of it when the text is laid out anew. */
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

    const hold = () => {
      const block = topBlock(text, topOf())
      if (block === null) return
      const place = placeOfBlock(text, page, block)
      const { top, height } = block.getBoundingClientRect()
      const below = top - topOf() - readingLinePx
      held = { place, below: Math.max(0, below), read: below < 0 ? Math.min(mostRead, -below / height) : 0 }
      latest.current(place)
    }
    /** Moves the page so that the block that was held is as far above the reading line, or below it, as before. */
    const settle = () => {
      if (held === null) return
      const block = blockAtPlace(text, held.place)
      if (block === null) return
      const { top, height } = block.getBoundingClientRect()
      main.scrollTop += top - topOf() - readingLinePx - held.below + held.read * height
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
    const watcher = new ResizeObserver(settle)
    watcher.observe(text)
    main.addEventListener('scroll', hold, { passive: true })
    return () => {
      watcher.disconnect()
      main.removeEventListener('scroll', hold)
    }
  }, [article, page])
}
