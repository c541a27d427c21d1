/** How a picture is looked at: its size against the whole picture, and how far its middle is moved, in px. */
export type View = { readonly scale: number; readonly x: number; readonly y: number }

/** All of the picture. */
export const whole: View = { scale: 1, x: 0, y: 0 }

/** Largest size against the whole picture. */
const largest = 8

/** The view made larger or smaller by a factor, with the point at (x, y) from the middle of the stage staying where it is. */
export function zoomed(view: View, factor: number, x: number, y: number): View {
  const scale = Math.min(largest, Math.max(1, view.scale * factor))
  if (scale === 1) return whole
  const by = scale / view.scale
  return { scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by }
}
