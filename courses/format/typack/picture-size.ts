/** What the header of a picture says. */
export type PictureSize = { readonly width: number; readonly height: number; readonly frames: number }

/** Reads size and number of frames of a PNG, JPEG, GIF, WebP or AVIF; `null` when the bytes are not what the ending says. */
export function pictureSize(bytes: Uint8Array, ending: string): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (ending === 'png') return pngSize(view)
    if (ending === 'gif') return gifSize(view)
    if (ending === 'avif') return avifSize(view)
    return ending === 'webp' ? webpSize(view) : jpegSize(view)
  } catch (error) {
    if (error instanceof RangeError) return null // a header that ends before its size
    throw error
  }
}

/** W3C Portable Network Graphics, 5.2 and 11.2.2; frames of an animation from its acTL. */
function pngSize(view: DataView): PictureSize | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return null
  let frames = 1
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4)
    if (type === 0x6163544c) frames = view.getUint32(at + 8)
    if (type === 0x49444154) break
  }
  return { width: view.getUint32(16), height: view.getUint32(20), frames }
}

/** ITU-T T.81, B.2.2: the size stands in the first start-of-frame segment. */
function jpegSize(view: DataView): PictureSize | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; ; ) {
    const marker = view.getUint16(at)
    if (marker === 0xffff) {
      at += 1
      continue
    }
    if (marker < 0xffc0) return null
    const isFrame = marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), frames: 1 }
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
}

/** GIF89a, 18 to 26: screen size, then blocks; each image descriptor is a frame and has a size of its own. */
function gifSize(view: DataView): PictureSize | null {
  const version = view.getUint16(4)
  if (view.getUint32(0) !== 0x47494638 || (version !== 0x3761 && version !== 0x3961)) return null
  let width = view.getUint16(6, true)
  let height = view.getUint16(8, true)
  const tableBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  const afterBlocks = (from: number) => {
    let at = from
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
    return at + 1
  }
  let frames = 0
  for (let at = 13 + tableBytes(view.getUint8(10)); ; ) {
    const block = view.getUint8(at)
    if (block === 0x3b) return frames === 0 ? null : { width, height, frames }
    if (block === 0x21) at = afterBlocks(at + 2)
    else if (block === 0x2c) {
      frames += 1
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true))
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true))
      at = afterBlocks(at + 11 + tableBytes(view.getUint8(at + 9)))
    } else return null
  }
}

/** RFC 9649: simple, lossless and extended files; frames from the ANMF chunks. */
function webpSize(view: DataView): PictureSize | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null
  const kind = view.getUint32(12)
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000
  if (kind === 0x56503820) {
    if (uint24(23) !== 0x2a019d) return null
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, frames: 1 }
  }
  if (kind === 0x5650384c) {
    if (view.getUint8(20) !== 0x2f) return null
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, frames: 1 }
  }
  if (kind !== 0x56503858) return null
  let frames = 0
  for (let at = 12; at + 8 <= view.byteLength; ) {
    if (view.getUint32(at) === 0x414e4d46) frames += 1
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length % 2)
  }
  return { width: uint24(24) + 1, height: uint24(27) + 1, frames: Math.max(1, frames) }
}

/** ISO 23008-12: every picture of the file has an `ispe` box; the largest of them counts. */
function avifSize(view: DataView): PictureSize | null {
  const brand = view.getUint32(8)
  if (view.getUint32(4) !== 0x66747970 || (brand !== 0x61766966 && brand !== 0x61766973)) return null
  let [width, height] = [0, 0]
  for (let at = 0; at + 16 <= Math.min(view.byteLength, 64_000); at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue
    width = Math.max(width, view.getUint32(at + 8))
    height = Math.max(height, view.getUint32(at + 12))
  }
  return width === 0 ? null : { width, height, frames: 1 }
}
