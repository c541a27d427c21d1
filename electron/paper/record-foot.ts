import type { Block } from './block.ts'
import type { CompletionRecordFacts } from './completion-record-facts.ts'
import { recordWords } from './completion-record-words.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'
import { qrFigure } from './qr-figure.ts'
import { setText, type TextStyle } from './set-text.ts'

/** The number of the paper, who decides on its acceptance, and the code that lets another check it. */
export function recordFoot(
  page: PdfPage,
  facts: CompletionRecordFacts,
  { qrText, width, scale }: { readonly qrText: string; readonly width: number; readonly scale: number },
): Block {
  const qr = qrFigure(qrText)
  const left = (pageSize.width - width) / 2
  const textWidth = width - qr.size - 26
  const small: TextStyle = {
    weight: 'regular',
    size: 8 * scale,
    leading: 1.5,
    language: 'zh-CN',
    color: paperColors.quiet,
  }
  const label = setText(`${recordWords.serial['zh-CN']} · ${recordWords.serial.en}`, small, textWidth, page.measure)
  const serial = setText(
    facts.serial,
    { weight: 'bold', size: 16 * scale, leading: 1.3, language: 'en', color: paperColors.ink },
    textWidth,
    page.measure,
  )
  const zh = setText(facts.acceptance['zh-CN'], small, textWidth, page.measure)
  const en = setText(facts.acceptance.en, { ...small, language: 'en' }, textWidth, page.measure)
  const checkZh = setText(recordWords.check['zh-CN'], small, width, page.measure)
  const checkEn = setText(recordWords.check.en, { ...small, language: 'en' }, width, page.measure)
  const { issued } = recordWords
  const day = setText(`${issued['zh-CN']} · ${issued.en} ${facts.issuedOn}`, small, textWidth, page.measure)
  const dayFrom = label.height + serial.height
  const zhFrom = dayFrom + day.height + 7 * scale
  const textHeight = zhFrom + zh.height + 3 * scale + en.height
  const checkFrom = qr.size + 4
  const qrHeight = checkFrom + checkZh.height + checkEn.height
  const qrLeft = left + width - qr.size

  return {
    height: Math.max(textHeight, qrHeight),
    spaceAbove: 12,
    elements: (y) => [
      page.doc.struct('P', {}, () => page.draw(label, left, y)),
      page.doc.struct('P', {}, () => page.draw(serial, left, y + label.height)),
      page.doc.struct('P', {}, () => page.draw(day, left, y + dayFrom)),
      page.doc.struct('P', { lang: 'zh-CN' }, () => page.draw(zh, left, y + zhFrom)),
      page.doc.struct('P', { lang: 'en' }, () => page.draw(en, left, y + zhFrom + zh.height + 3 * scale)),
      page.doc.struct(
        'Figure',
        { alt: `编号 ${facts.serial} 的二维码，含签名的文字。QR code of record ${facts.serial}, with a signed text.` },
        () => qr.draw(page.doc, qrLeft, y),
      ),
      page.doc.struct('Caption', { lang: 'zh-CN' }, () =>
        page.draw(checkZh, qrLeft + qr.size / 2, y + checkFrom, 'centre'),
      ),
      page.doc.struct('Caption', { lang: 'en' }, () =>
        page.draw(checkEn, qrLeft + qr.size / 2, y + checkFrom + checkZh.height, 'centre'),
      ),
    ],
  }
}
