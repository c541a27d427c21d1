/** The icon files of Windows and macOS: both are small containers around PNGs. */

/** @typedef {{ size: number, bytes: Buffer }} Png */

/** @type {Readonly<Record<number, readonly string[]>>} the kinds of an ICNS that hold a PNG of a size, plain and Retina */
const icnsKinds = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** The icon containers, each made from PNGs of several sizes. */
export const iconContainers = {
  /**
   * Windows: a directory of 16 bytes for each picture, then the PNGs.
   * @param {readonly Png[]} pngs of at most 256 px
   */
  ico(pngs) {
    const head = Buffer.alloc(6 + 16 * pngs.length)
    head.writeUInt16LE(1, 2)
    head.writeUInt16LE(pngs.length, 4)
    let offset = head.length
    for (const [index, { size, bytes }] of pngs.entries()) {
      const at = 6 + 16 * index
      head.writeUInt8(size % 256, at) // 0 means 256
      head.writeUInt8(size % 256, at + 1)
      head.writeUInt16LE(1, at + 4)
      head.writeUInt16LE(32, at + 6)
      head.writeUInt32LE(bytes.length, at + 8)
      head.writeUInt32LE(offset, at + 12)
      offset += bytes.length
    }
    return Buffer.concat([head, ...pngs.map(({ bytes }) => bytes)])
  },

  /**
   * macOS: chunks of a four-letter kind, a length and a PNG.
   * @param {readonly Png[]} pngs sizes that have no kind are left out
   */
  icns(pngs) {
    const chunks = pngs.flatMap(({ size, bytes }) => (icnsKinds[size] ?? []).map((kind) => chunk(kind, bytes)))
    return chunk('icns', Buffer.concat(chunks))
  },
}

/**
 * @param {string} kind four letters
 * @param {Buffer} content
 */
function chunk(kind, content) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
