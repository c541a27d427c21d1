import { paperColors } from './paper-colors.ts'

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const

const inset = 27
const fieldHeight = 54

/** How much of the page's foot is not for words, with and without the ploughed field. */
export const footHeight = { withField: inset + fieldHeight, withoutField: inset + 16 } as const

/** Draws what lies under the words: the paper, a fine double frame, and, where there is room, a ploughed field at the foot. */
export function drawPageGround(doc: PDFKit.PDFDocument, hasField: boolean): void {
  const { width, height } = pageSize
  doc.rect(0, 0, width, height).fill(paperColors.paper)

  if (hasField) drawField(doc)
  const left = inset + 5
  doc
    .lineWidth(1.1)
    .rect(inset, inset, width - 2 * inset, height - 2 * inset)
    .stroke(paperColors.green)
  doc
    .lineWidth(0.4)
    .rect(left, left, width - 2 * left, height - 2 * left)
    .stroke(paperColors.loess)
}

function drawField(doc: PDFKit.PDFDocument): void {
  const { width, height } = pageSize
  const left = inset + 5
  const right = width - left
  const foot = height - left
  const horizon = foot - fieldHeight + 20
  const middle = width / 2
  const land = () => {
    doc.moveTo(left, horizon + 6)
    doc.bezierCurveTo(left + 110, horizon - 16, middle - 90, horizon - 10, middle, horizon)
    return doc.bezierCurveTo(middle + 70, horizon + 8, right - 120, horizon - 20, right, horizon - 6)
  }
  doc.lineWidth(0.8).strokeColor(paperColors.furrow)
  land().stroke()
  doc.save()
  land().lineTo(right, foot).lineTo(left, foot).clip()
  for (let row = -14; row <= 14; row++) {
    const low = middle + row * (30 + Math.abs(row) * 7)
    const high = middle + row * 7.5
    doc.moveTo(high, horizon - 14).quadraticCurveTo(high + (low - high) * 0.3, horizon + 14, low, foot)
  }
  doc.stroke()
  doc.restore()
}
