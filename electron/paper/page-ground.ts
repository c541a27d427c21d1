import { paperColors } from './paper-colors.ts'

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const

const inset = 27
const fieldHeight = 62

/** The height that the ploughed field at the foot takes, from the page's lower edge. */
export const groundHeight = inset + fieldHeight

/** Draws what lies under the words: the paper, a fine double frame, and ploughed rows running to the horizon at the foot. */
export function drawPageGround(doc: PDFKit.PDFDocument): void {
  const { width, height } = pageSize
  doc.rect(0, 0, width, height).fill(paperColors.paper)

  const left = inset + 5
  const right = width - inset - 5
  const foot = height - inset - 5
  const horizon = foot - fieldHeight + 16
  doc.save()
  doc.rect(left, inset, right - left, foot - inset).clip()
  doc.lineWidth(0.9).strokeColor(paperColors.furrow)
  const middle = width / 2
  for (let row = -15; row <= 15; row++) {
    const top = middle + row * 9
    const low = middle + Math.sign(row) * Math.abs(row) ** 1.55 * 17
    doc.moveTo(top, horizon + 3 - hill(top)).quadraticCurveTo(top + (low - top) * 0.16, horizon + 22, low, foot + 2)
  }
  doc.stroke()
  doc.moveTo(left, horizon + 4)
  doc.bezierCurveTo(left + 120, horizon - 14, middle - 60, horizon - 6, middle, horizon)
  doc.bezierCurveTo(middle + 60, horizon + 6, right - 110, horizon - 16, right, horizon - 5)
  doc.stroke()
  doc.restore()

  doc.lineWidth(1.1).rect(inset, inset, width - 2 * inset, height - 2 * inset).stroke(paperColors.green)
  doc.lineWidth(0.4).rect(left, inset + 5, right - left, height - 2 * inset - 10).stroke(paperColors.loess)
}

function hill(x: number): number {
  return (x - pageSize.width / 2) * -0.03
}
