import type { FlowBlock } from './flow-blocks.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'
import { setText, type TextStyle } from './set-text.ts'

/** Left and right edge of what is written. */
export const ledgerMargin = 50
/** Width of what is written. */
export const ledgerWidth = pageSize.width - 2 * ledgerMargin

type TextLook = {
  readonly size: number
  readonly color?: string
  readonly weight?: TextStyle['weight']
  readonly spaceAbove?: number
  readonly tag?: 'H1' | 'H2' | 'P'
}

/** Text across the page, in the language it looks like. */
export function textBlock(page: PdfPage, text: string, look: TextLook): FlowBlock {
  const { size, color = paperColors.ink, weight = 'regular', spaceAbove = 3, tag = 'P' } = look
  const style: TextStyle = { weight, size, leading: 1.45, language: languageOf(text), color }
  const set = setText(text, style, ledgerWidth, page.measure)
  return {
    height: set.height,
    spaceAbove,
    staysWithNext: tag !== 'P',
    elements: (y) => [page.doc.struct(tag, { lang: style.language }, () => page.draw(set, ledgerMargin, y))],
  }
}

/** One cell of a row. */
export type LedgerCell = {
  readonly text: string
  readonly width: number
  readonly color?: string
  readonly weight?: TextStyle['weight']
}

/** One row of a table, a hairline above it. Widths are shares of the width of what is written. */
export function rowBlock(page: PdfPage, table: string, cells: readonly LedgerCell[], isHead = false): FlowBlock {
  const whole = cells.reduce((sum, { width }) => sum + width, 0)
  const gap = 8
  const padding = 3
  let left = ledgerMargin
  const set = cells.map(({ text, width, color, weight }) => {
    const x = left
    const room = (ledgerWidth * width) / whole
    left += room
    const style: TextStyle = {
      weight: weight ?? 'regular',
      size: isHead ? 7.4 : 8.2,
      leading: 1.4,
      language: languageOf(text),
      color: color ?? (isHead ? paperColors.quiet : paperColors.ink),
    }
    return { x, text: setText(text, style, room - gap, page.measure) }
  })
  const height = Math.max(...set.map(({ text }) => text.height), 0) + 2 * padding
  return {
    table,
    height,
    spaceAbove: 0,
    staysWithNext: isHead,
    ornament: (y) => {
      page.doc.lineWidth(0.5).strokeColor(paperColors.hairline)
      page.doc
        .moveTo(ledgerMargin, y)
        .lineTo(ledgerMargin + ledgerWidth, y)
        .stroke()
    },
    elements: (y) => [
      page.doc.struct(
        'TR',
        {},
        set.map(({ x, text }) =>
          page.doc.struct(
            isHead ? 'TH' : 'TD',
            (isHead ? { scope: 'Column' } : { lang: text.style.language }) as object,
            () => page.draw(text, x, y + padding),
          ),
        ),
      ),
    ],
  }
}

/** Chinese where there is a Han character, English otherwise: what people typed does not say. */
function languageOf(text: string): TextStyle['language'] {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
}
