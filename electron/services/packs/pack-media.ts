import { mediaTypeOf } from '#courses/format/media-types.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { typackPathRule } from '#courses/format/typack/typack-path.ts'
import type { PackFiles } from '../library/pack-files.ts'

/** A picture of a pack with its media type. */
export type ServedPicture = { readonly bytes: Uint8Array; readonly type: string }

/**
 * A picture of the pack that is served, by its path in the pack. `null` for anything but a picture in `media/` whose name the
 * format allows, so that no address can lead out of a pack.
 */
export async function readPackMedia(packs: PackFiles, pack: string, path: string): Promise<ServedPicture | null> {
  const kind = mediaTypeOf(path)
  const isPicture = path.startsWith('media/') && kind !== null && typackPathRule(path) === null
  if (!isPicture || !stableIdSchema.safeParse(pack).success) return null
  const bytes = await packs.readMedia(pack, path)
  return bytes === null || bytes.length > kind.maxBytes ? null : { bytes, type: kind.type }
}
