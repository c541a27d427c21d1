import { useEffect, useRef } from 'react'

/** Hears Ctrl or Command with P, which no menu of the window takes. */
export function usePrintKey(onPrint: () => void): void {
  const latest = useRef(onPrint)
  useEffect(() => {
    latest.current = onPrint
  })
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [])
}
