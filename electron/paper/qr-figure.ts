import { encode } from 'uqr'
import { paperColors } from './paper-colors.ts'

/** A QR code ready to be drawn: its side in points, without the quiet zone, grows with its modules. */
export type QrFigure = {
  readonly size: number
  draw(doc: PDFKit.PDFDocument, x: number, y: number): void
}

const smallestSize = 88
/** Three dots to a module at 150 dpi: enough for a phone and for a poor scan. */
const smallestModule = (3.06 * 72) / 150

/** The code of a text at error correction M (15 % may be lost to a fold or a stain). */
export function qrFigure(text: string): QrFigure {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const size = Math.max(smallestSize, modules * smallestModule)
  const module = size / modules
  return {
    size,
    draw: (doc, x, y) => {
      for (const [row, cells] of data.entries()) {
        for (let column = 0; column < cells.length; column++) {
          if (cells[column] !== true) continue
          const start = column
          while (cells[column + 1] === true) column++
          doc.rect(x + start * module, y + row * module, (column - start + 1) * module, module)
        }
      }
      doc.fill(paperColors.ink)
    },
  }
}
