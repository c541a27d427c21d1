/**
 * The kinds of file a pack's `media/` may hold, by the ending of the name in lower case, with their media type and the most
 * bytes of one file. An SVG is shown as a picture only, so that nothing in it runs or is fetched.
 */
export const mediaTypes = {
  avif: { type: 'image/avif', maxBytes: 5_000_000 },
  gif: { type: 'image/gif', maxBytes: 5_000_000 },
  jpeg: { type: 'image/jpeg', maxBytes: 5_000_000 },
  jpg: { type: 'image/jpeg', maxBytes: 5_000_000 },
  png: { type: 'image/png', maxBytes: 5_000_000 },
  svg: { type: 'image/svg+xml', maxBytes: 1_000_000 },
  webp: { type: 'image/webp', maxBytes: 5_000_000 },
} as const satisfies Readonly<Record<string, { readonly type: string; readonly maxBytes: number }>>

/** What a file of `media/` may be. */
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

/** The most files of `media/`, and the most bytes of all of them together. Our own choice: a pack goes by USB stick. */
export const mediaLimits = { files: 2000, bytes: 500_000_000 } as const

/** The kind of a file by its name; `null` when a pack may not hold it. */
export function mediaTypeOf(name: string): MediaType | null {
  const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? ''
  return isKnown(ending) ? mediaTypes[ending] : null
}

function isKnown(ending: string): ending is keyof typeof mediaTypes {
  return Object.hasOwn(mediaTypes, ending)
}
