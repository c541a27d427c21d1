import type { Block } from './block.ts'
import type { CompletionRecordFacts } from './completion-record-facts.ts'
import { levelWords, titleOf } from './completion-record-words.ts'
import { drawFurrowSeal } from './furrow-seal.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'
import { setBalanced, setText, type TextStyle } from './set-text.ts'

const middle = pageSize.width / 2

/** The mark, what the paper is, and how strong its claim is. */
export function recordHeading(
  page: PdfPage,
  facts: CompletionRecordFacts,
  width: number,
  scale: number,
): readonly Block[] {
  return [emblem(page, facts, scale), title(page, facts, scale), level(page, facts, width, scale)]
}

/** The organisation's own mark, or Tianye's. */
function emblem(page: PdfPage, { look }: CompletionRecordFacts, scale: number): Block {
  const logo = look?.logo ?? null
  if (logo !== null) return picture(page, logo, { width: 180 * scale, height: 46 * scale })
  const size = 38 * scale
  return {
    height: size,
    spaceAbove: 0,
    ornament: (y) => drawFurrowSeal(page.doc, middle - size / 2, y, size),
    elements: () => [],
  }
}

function picture(page: PdfPage, bytes: Uint8Array, box: { readonly width: number; readonly height: number }): Block {
  const left = middle - box.width / 2
  return {
    height: box.height,
    spaceAbove: 0,
    ornament: (y) =>
      void page.doc.image(Buffer.from(bytes), left, y, {
        fit: [box.width, box.height],
        align: 'center',
        valign: 'center',
      }),
    elements: () => [],
  }
}

function title(page: PdfPage, facts: CompletionRecordFacts, scale: number): Block {
  const words = titleOf(facts)
  const common = { weight: 'bold', leading: 1.3, color: paperColors.green } as const
  const zh = setText(words['zh-CN'], { ...common, size: 23.5 * scale, language: 'zh-CN' }, 400, page.measure)
  const en = setText(words.en, { ...common, size: 18.5 * scale, language: 'en' }, 400, page.measure)
  return {
    height: zh.height + en.height,
    spaceAbove: 7,
    elements: (y) => [
      page.doc.struct('H1', {}, [
        page.doc.struct('Span', { lang: 'zh-CN' }, () => page.draw(zh, middle, y, 'centre')),
        page.doc.struct('Span', { lang: 'en' }, () => page.draw(en, middle, y + zh.height, 'centre')),
      ]),
    ],
  }
}

function level(page: PdfPage, { level: kind }: CompletionRecordFacts, width: number, scale: number): Block {
  const { name, meaning } = levelWords[kind]
  const accent = kind === 'self-recorded' ? paperColors.loess : paperColors.green
  const strong: TextStyle = {
    weight: 'bold',
    size: 11 * scale,
    leading: 1.4,
    language: 'zh-CN',
    color: paperColors.ink,
  }
  const quiet: TextStyle = {
    weight: 'regular',
    size: 8 * scale,
    leading: 1.55,
    language: 'zh-CN',
    color: paperColors.quiet,
  }
  const words = setText(`${name['zh-CN']} · ${name.en}`, strong, width, page.measure)
  const zh = setBalanced(meaning['zh-CN'], quiet, width, page.measure)
  const en = setBalanced(meaning.en, { ...quiet, language: 'en' }, width, page.measure)
  const badgeWidth = page.measure(words.lines[0] ?? '', strong) + 30 * scale
  const badgeHeight = 22 * scale
  const meaningFrom = badgeHeight + 6 * scale
  return {
    height: meaningFrom + zh.height + en.height,
    spaceAbove: 9,
    ornament: (y) => {
      page.doc.lineWidth(1).strokeColor(accent)
      page.doc.roundedRect(middle - badgeWidth / 2, y, badgeWidth, badgeHeight, 3).stroke()
    },
    elements: (y) => [
      page.doc.struct('P', {}, () => page.draw(words, middle, y + (badgeHeight - words.height) / 2, 'centre')),
      page.doc.struct('P', { lang: 'zh-CN' }, () => page.draw(zh, middle, y + meaningFrom, 'centre')),
      page.doc.struct('P', { lang: 'en' }, () => page.draw(en, middle, y + meaningFrom + zh.height, 'centre')),
    ],
  }
}
