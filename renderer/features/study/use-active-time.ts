import { type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Measures how long something is in view of a focused window, by the computer's steady clock. `report` gets milliseconds
 * since the last report whenever that ends; the function returned reports at once.
 */
export function useActiveTime(
  place: RefObject<Element | null>,
  isOn: boolean,
  report: (ms: number) => void,
): () => void {
  const since = useRef<number | null>(null)
  const latest = useRef(report)
  useEffect(() => {
    latest.current = report
  }, [report])

  const pass = useCallback(() => {
    if (since.current === null) return
    const now = performance.now()
    latest.current(now - since.current)
    since.current = now
  }, [])

  useEffect(() => {
    const element = place.current
    if (!isOn || element === null) return undefined
    let isInView = false
    const settle = () => {
      const isActive = isInView && document.hasFocus()
      if (isActive) since.current ??= performance.now()
      else {
        pass()
        since.current = null
      }
    }
    const watcher = new IntersectionObserver((entries) => {
      isInView = entries.at(-1)?.isIntersecting ?? false
      settle()
    })
    watcher.observe(element)
    window.addEventListener('focus', settle)
    window.addEventListener('blur', settle)
    return () => {
      watcher.disconnect()
      window.removeEventListener('focus', settle)
      window.removeEventListener('blur', settle)
      pass()
      since.current = null
    }
  }, [isOn, pass, place])

  return pass
}
