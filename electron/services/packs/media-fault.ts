import { AppError } from '#contract/errors/app-error.ts'
import { typackFileKind } from '#courses/format/typack/typack-path.ts'
import type { MediaFault } from '#courses/lint/lint-pack.ts'
import { checkPackedDrawing, checkPackedPicture } from './check-packed-picture.ts'

/** For what a picture or drawing would be refused in a `.typack`; `null` for a sound one and for any other file. */
export function mediaFault(path: string, bytes: Uint8Array): MediaFault | null {
  const kind = typackFileKind(path)
  try {
    if (kind === 'picture') checkPackedPicture(path, bytes)
    if (kind === 'drawing') checkPackedDrawing(path, bytes)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'typack-svg'
      ? { kind: 'drawing', found: String(error.details['found']) }
      : { kind: 'unreadable' }
  }
}
