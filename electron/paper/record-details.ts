import type { Block } from './block.ts'
import type { BothLanguages, CompletionRecordFacts } from './completion-record-facts.ts'
import {
  attestationInWords,
  contributorsInWords,
  evaluationInWords,
  modulesInWords,
  recordWords,
  studyInWords,
} from './completion-record-words.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'
import { type SetText, setText, type TextStyle } from './set-text.ts'

/** One row: its label, and either both languages side by side or one text across. */
type Row = {
  readonly label: BothLanguages
  readonly content: BothLanguages | string
}

const labelWidth = 104
/** How much of the two columns the Chinese takes: it needs less room than English, and the shortest table wins. */
const shares = [0.5, 0.47, 0.44, 0.41]
const gutter = 16

/** The fields that a reader looks up, as a table: Chinese beside English, hairlines between. */
export function recordDetails(page: PdfPage, facts: CompletionRecordFacts, width: number, scale: number): Block {
  const tables = shares.map((share) => table(page, facts, { width, scale, share }))
  return tables.reduce((best, next) => (next.height < best.height - 1 ? next : best))
}

type Measures = {
  readonly width: number
  readonly scale: number
  readonly share: number
}

function table(page: PdfPage, facts: CompletionRecordFacts, { width, scale, share }: Measures): Block {
  const left = (pageSize.width - width) / 2
  const both = width - labelWidth - gutter
  const cells = { 'zh-CN': both * share, en: both * (1 - share) }
  const columns = [left + labelWidth, left + labelWidth + cells['zh-CN'] + gutter]
  const padding = 3.8 * scale
  const rows = rowsOf(facts).map(set)
  const height = rows.reduce((sum, row) => sum + row.height, 0)

  function set({ label, content }: Row) {
    const style = (language: TextStyle['language'], color: string): TextStyle => ({
      weight: 'regular',
      size: 8.2 * scale,
      leading: scale < 0.8 ? 1.36 : 1.45,
      language,
      color,
    })
    const labels = [
      setText(label['zh-CN'], { ...style('zh-CN', paperColors.green), weight: 'bold' }, labelWidth - 8, page.measure),
      setText(label.en, style('en', paperColors.quiet), labelWidth - 8, page.measure),
    ]
    const texts =
      typeof content === 'string'
        ? [setText(content, style('en', paperColors.ink), width - labelWidth, page.measure)]
        : [
            setText(content['zh-CN'], style('zh-CN', paperColors.ink), cells['zh-CN'], page.measure),
            setText(content.en, style('en', paperColors.ink), cells.en, page.measure),
          ]
    const labelHeight = labels.reduce((sum, text) => sum + text.height, 0)
    return { labels, texts, height: Math.max(labelHeight, ...texts.map((text) => text.height)) + 2 * padding }
  }

  return {
    height,
    spaceAbove: 14,
    ornament: (y) => {
      let at = y
      page.doc.lineWidth(0.5).strokeColor(paperColors.hairline)
      for (const row of [...rows, { height: 0 }]) {
        page.doc.moveTo(left, at).lineTo(left + width, at)
        at += row.height
      }
      page.doc.stroke()
    },
    elements: (y) => {
      let at = y
      const tableRows = rows.map((row) => {
        const top = at + padding
        at += row.height
        return page.doc.struct('TR', {}, [
          page.doc.struct('TH', { scope: 'Row' } as object, stacked(row.labels, top)),
          ...row.texts.map((text, index) =>
            page.doc.struct('TD', { lang: text.style.language }, () => page.draw(text, columns[index] ?? left, top)),
          ),
        ])
      })
      return [page.doc.struct('Table', {}, tableRows)]
    },
  }

  function stacked(texts: readonly SetText[], top: number): PDFKit.PDFStructureElement[] {
    let at = top
    return texts.map((text) => {
      const from = at
      at += text.height
      return page.doc.struct('P', { lang: text.style.language }, () => page.draw(text, left, from))
    })
  }
}

function rowsOf(facts: CompletionRecordFacts): readonly Row[] {
  const words = recordWords
  return [
    { label: words.modules, content: modulesInWords(facts) },
    { label: words.study, content: studyInWords(facts) },
    { label: words.evaluation, content: evaluationInWords(facts) },
    { label: words.attestation, content: attestationInWords(facts) },
    { label: words.contributors, content: contributorsInWords(facts) },
    { label: words.pack, content: `${facts.pack.id} ${facts.pack.version}\nSHA-256 ${facts.pack.digest}` },
    ...facts.more,
    { label: words.signer, content: `${facts.signer.name} · ${facts.signer.keyFingerprint}` },
  ]
}
