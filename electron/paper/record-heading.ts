import type { Block } from './block.ts'
import type { CompletionRecordFacts } from './completion-record-facts.ts'
import { levelWords, recordWords } from './completion-record-words.ts'
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
  return [seal(page, scale), title(page, scale), level(page, facts, width, scale)]
}

function seal(page: PdfPage, scale: number): Block {
  const size = 38 * scale
  return {
    height: size,
    spaceAbove: 0,
    ornament: (y) => drawFurrowSeal(page.doc, middle - size / 2, y, size),
    elements: () => [],
  }
}

function title(page: PdfPage, scale: number): Block {
  const common = { weight: 'bold', leading: 1.3, color: paperColors.green } as const
  const zh = setText(
    recordWords.title['zh-CN'],
    { ...common, size: 23.5 * scale, language: 'zh-CN' },
    400,
    page.measure,
  )
  const en = setText(recordWords.title.en, { ...common, size: 18.5 * scale, language: 'en' }, 400, page.measure)
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
