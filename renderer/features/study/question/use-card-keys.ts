import { type RefObject, useEffect, useRef } from 'react'

/**
 * Hears the keys of a card that nothing else has use for: pressed inside it, or, when it has the screen to itself,
 * anywhere. Keys of an input method, in a field, a dialog or an open list are theirs.
 */
export function useCardKeys(
  card: RefObject<HTMLElement | null>,
  isAlone: boolean,
  handle: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(handle)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      // 229 is what Chromium gives for a key that an input method took.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || !(target instanceof Element)) return
      if (target.closest('input[type=text], textarea, [role=alertdialog], [role=listbox]') !== null) return
      if (isAlone || card.current?.contains(target)) latest.current(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [card, isAlone])
}
