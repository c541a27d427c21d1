const pngMark = Buffer.from('89504e470d0a1a0a', 'hex')
const largestSide = 4000

/**
 * The bytes of a template's picture, from Base64; `null` unless they are a JPEG, or a PNG without transparency and interlacing: such are put into
 * a page as they are, while any other would be packed anew, by whatever zlib is there, and the same paper would have other bytes elsewhere.
 */
export function templatePicture(base64: string): Uint8Array | null {
  const bytes = Buffer.from(base64, 'base64')
  const isJpeg = bytes.length > 100 && bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))
  return isJpeg || isPlainPng(bytes) ? bytes : null
}

/** By the header chunk (PNG, 11.2.2): colour types 0, 2 and 3 have no alpha channel; a `tRNS` chunk would bring transparency back. */
function isPlainPng(bytes: Buffer): boolean {
  if (bytes.length < 57 || !bytes.subarray(0, 8).equals(pngMark)) return false
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [colour, interlace] = [bytes[25] ?? 255, bytes[28]]
  const isSized = width > 0 && height > 0 && width <= largestSide && height <= largestSide
  return isSized && [0, 2, 3].includes(colour) && interlace === 0 && !bytes.includes('tRNS')
}
