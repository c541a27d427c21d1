import { type RefObject, useEffect, useRef } from 'react'

type Point = { readonly x: number; readonly y: number }

/**
 * Hears the wheel, two fingers, and one pointer that drags: tells by which factor to zoom, round which point from the middle of
 * the element, and by how many px to move.
 */
export function usePinch(
  place: RefObject<HTMLElement | null>,
  onZoom: (factor: number, x: number, y: number) => void,
  onPan: (x: number, y: number) => void,
): void {
  const latest = useRef({ onZoom, onPan })
  useEffect(() => {
    latest.current = { onZoom, onPan }
  })
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const down = new Map<number, Point>()
    const fromMiddle = ({ x, y }: Point): Point => {
      const box = element.getBoundingClientRect()
      return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 }
    }
    const handleWheel = (event: WheelEvent) => {
      event.preventDefault()
      const { x, y } = fromMiddle({ x: event.clientX, y: event.clientY })
      latest.current.onZoom(Math.exp(-event.deltaY * zoomPerPx), x, y)
    }
    const handleDown = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId)
      down.set(event.pointerId, { x: event.clientX, y: event.clientY })
    }
    const handleMove = (event: PointerEvent) => {
      const before = down.get(event.pointerId)
      if (before === undefined) return
      const now = { x: event.clientX, y: event.clientY }
      const other = [...down.entries()].find(([id]) => id !== event.pointerId)?.[1]
      down.set(event.pointerId, now)
      if (other === undefined) latest.current.onPan(now.x - before.x, now.y - before.y)
      else {
        const middle = fromMiddle({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
        const was = distance(before, other)
        if (was > 0) latest.current.onZoom(distance(now, other) / was, middle.x, middle.y)
      }
    }
    const handleUp = (event: PointerEvent) => void down.delete(event.pointerId)
    // Not passive: a page that zoomed along would take the wheel.
    element.addEventListener('wheel', handleWheel, { passive: false })
    element.addEventListener('pointerdown', handleDown)
    element.addEventListener('pointermove', handleMove)
    element.addEventListener('pointerup', handleUp)
    element.addEventListener('pointercancel', handleUp)
    return () => {
      element.removeEventListener('wheel', handleWheel)
      element.removeEventListener('pointerdown', handleDown)
      element.removeEventListener('pointermove', handleMove)
      element.removeEventListener('pointerup', handleUp)
      element.removeEventListener('pointercancel', handleUp)
    }
  }, [place])
}

/** A notch of a usual wheel, 100 px, makes a picture about a fifth larger. */
const zoomPerPx = 0.002

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
