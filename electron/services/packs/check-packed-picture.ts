import { AppError } from '#contract/errors/app-error.ts'
import { drawingFault } from '#courses/format/typack/check-drawing.ts'
import { pictureSize } from '#courses/format/typack/picture-size.ts'
import { typackLimits } from '#courses/format/typack/typack-limits.ts'
import { checkPackedText } from './check-packed-text.ts'
import { shownPath } from './shown-path.ts'

/** Judges a picture by its header, before anything draws it. Throws `typack-picture` or `typack-picture-size`. */
export function checkPackedPicture(path: string, bytes: Uint8Array): void {
  const size = pictureSize(bytes, path.slice(path.lastIndexOf('.') + 1))
  if (size === null) throw new AppError('typack-picture', { path })
  const { width, height, frames } = size
  const { pictureSide, picturePixels, pictureFrames } = typackLimits
  if (width < 1 || height < 1) throw new AppError('typack-picture', { path })
  if (Math.max(width, height) > pictureSide || width * height > picturePixels || frames > pictureFrames)
    throw new AppError('typack-picture-size', { path, width, height, frames })
}

/** Judges an SVG drawing. Throws `typack-svg` or `typack-text`. */
export function checkPackedDrawing(path: string, bytes: Uint8Array): void {
  const found = drawingFault(checkPackedText(path, bytes))
  if (found !== null) throw new AppError('typack-svg', { path, found: shownPath(found) })
}
