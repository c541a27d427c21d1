import { type RefObject, useEffect, useRef } from 'react'

/**
 * For the heading of what has just been opened: it takes the focus, so it is read out, and stands at the top. Anew
 * whenever `place` changes; what names the place must not change with the language.
 */
export function useArrival<T extends HTMLElement>(place = ''): RefObject<T | null> {
  const heading = useRef<T>(null)
  useEffect(() => {
    heading.current?.closest('main')?.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [place])
  return heading
}
