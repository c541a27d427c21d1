import type { Block } from './block.ts'
import type { CompletionRecordFacts } from './completion-record-facts.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'
import { setText, type TextStyle } from './set-text.ts'

/** Who signs for the organisation, over the picture of its seal; nothing where the template names nobody. */
export function signatureBlocks(
  page: PdfPage,
  { look }: CompletionRecordFacts,
  width: number,
  scale: number,
): readonly Block[] {
  const signatory = look?.signatory ?? null
  const seal = look?.seal ?? null
  if (signatory === null && seal === null) return []
  const size = 64 * scale
  const right = pageSize.width / 2 + width / 2
  const left = right - 190
  const style = (strong: boolean): TextStyle => ({
    weight: strong ? 'bold' : 'regular',
    size: (strong ? 12 : 8.2) * scale,
    leading: 1.4,
    language: 'zh-CN',
    color: strong ? paperColors.ink : paperColors.quiet,
  })
  const texts =
    signatory === null
      ? []
      : [
          setText(signatory.name, style(true), 190, page.measure),
          setText(signatory.title['zh-CN'], style(false), 190, page.measure),
          setText(signatory.title.en, { ...style(false), language: 'en' }, 190, page.measure),
        ]
  const textHeight = texts.reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(textHeight, seal === null ? 0 : size)
  return [
    {
      height,
      spaceAbove: 10,
      ornament: (y) => {
        if (seal !== null) page.doc.image(Buffer.from(seal), right - size, y, { fit: [size, size] })
      },
      elements: (y) => {
        let at = y + (height - textHeight) / 2
        return texts.map((text) => {
          const from = at
          at += text.height
          return page.doc.struct('P', {}, () => page.draw(text, left, from))
        })
      },
    },
  ]
}
