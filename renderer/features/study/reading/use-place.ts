import { type RefObject, useEffect, useRef } from 'react'
import type { ReadingPlace } from '#contract/reading.ts'
import { blockAtPlace, placeOfBlock, readingLinePx, topBlock } from './text-blocks.ts'

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
    let held: { readonly place: ReadingPlace; readonly offset: number } | null = null

    const hold = () => {
      const block = topBlock(text, topOf())
      if (block === null) return
      const place = placeOfBlock(text, page, block)
      held = { place, offset: block.getBoundingClientRect().top - topOf() }
      latest.current(place)
    }
    /** Moves the page so that the block that was held stands as far from the top as before. */
    const settle = () => {
      if (held === null) return
      const block = blockAtPlace(text, held.place)
      if (block === null) return
      main.scrollTop += block.getBoundingClientRect().top - topOf() - held.offset
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
