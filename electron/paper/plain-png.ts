/**
 * Whether a PNG can be put on a page byte for byte: neither interlaced nor with transparency (PNG specification, IHDR and tRNS).
 * Others would have to be unpacked and packed anew, and the packed bytes depend on the library.
 */
export function isPlainPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) return false
  const colorType = bytes[25]
  const interlace = bytes[28]
  if (interlace !== 0 || (colorType !== 0 && colorType !== 2 && colorType !== 3)) return false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'tRNS') return false
    if (type === 'IDAT') return true
    at += 12 + length
  }
  return false
}
