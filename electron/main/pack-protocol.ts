import type { Session } from 'electron'
import type { Log } from '#services/log.ts'
import type { ServedPicture } from '#services/packs/pack-media.ts'

/** Reads a picture of a pack by its path in it; `null` when there is none. */
export type ReadPicture = (pack: string, path: string) => Promise<ServedPicture | null>

/** Nothing in a picture runs, is fetched or is styled from elsewhere, whatever opens it: an SVG is a picture and no page. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Serves pictures of packs, `pack://tianye/PACK/media/NAME`, read-only, and nothing else. */
export function servePacks(session: Session, read: ReadPicture, log: Log): void {
  session.protocol.handle('pack', async (request) => {
    const refuse = (): Response => {
      log.warn('refused: picture', { url: request.url.slice(0, 200), method: request.method })
      return new Response(null, { status: 404 })
    }
    const place = placeOf(request)
    if (place === null) return refuse()
    const found = await read(place.pack, place.path).catch(() => null)
    if (found === null) return refuse()
    return new Response(new Uint8Array(found.bytes), {
      headers: {
        'content-type': found.type,
        'content-security-policy': picturePolicy,
        'x-content-type-options': 'nosniff',
        // Another version of the pack may have another picture at this address.
        'cache-control': 'no-store',
      },
    })
  })
}

/** The pack and the path that an address means; `null` for anything but a plain one. */
function placeOf({ url, method }: Request): { readonly pack: string; readonly path: string } | null {
  const { host, pathname, search } = new URL(url)
  if (method !== 'GET' || host !== 'tianye' || search !== '') return null
  try {
    const [, pack = '', ...path] = pathname.split('/').map(decodeURIComponent)
    // What was one name in the address stays one.
    return path.some((name) => name.includes('/')) ? null : { pack, path: path.join('/') }
  } catch {
    return null
  }
}
