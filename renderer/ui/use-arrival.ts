import { type RefObject, useEffect, useRef } from 'react'

/** For the heading of what has just been opened: it takes the focus, so it is read out, and the screen is at its top. */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const heading = useRef<T>(null)
  useEffect(() => {
    heading.current?.closest('main')?.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
