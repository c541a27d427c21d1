import type { LedgerFacts, LedgerScan } from '#contract/ledger-facts.ts'
import { drawEvidence, fileName, type PlacedScan, placeScans } from './evidence-pages.ts'
import { drawFlow, type FlowBlock, flowBlocks, flowRoom } from './flow-blocks.ts'
import { ledgerMargin, ledgerWidth, rowBlock, textBlock } from './ledger-blocks.ts'
import { ledgerEntries, titleOf } from './ledger-entries.ts'
import { ledgerStanding } from './ledger-standing.ts'
import { inBoth, ledgerWords, officeSentence } from './ledger-words.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PaperFonts } from './paper-fonts.ts'
import { PaperRefusal } from './paper-refusal.ts'
import { type PdfPage, pdfPage } from './pdf-page.ts'

/**
 * Draws the papers of a ledger: tagged, bilingual A4 pages. A transcript lists the entries; a dossier also says where the
 * learner stands with each rule profile, what became of each minute, the rules with their sources, and holds the evidence. The
 * same facts and scans give the same bytes.
 *
 * @throws PaperRefusal `missing-glyphs` with every character no font has
 */
export function drawLedger(facts: LedgerFacts, scans: readonly LedgerScan[], fonts: PaperFonts): Uint8Array {
  const said = [
    facts.learner.name,
    ...facts.entries.flatMap(({ title, provider }) => [...Object.values(title), ...Object.values(provider)]),
  ]
  const rules = facts.follows.map(({ profile }) => JSON.stringify(profile))
  const glyphs = missingGlyphs([...said, ...rules].join(' '), fonts)
  if (glyphs.length > 0) throw new PaperRefusal({ kind: 'missing-glyphs', glyphs })

  const words = ledgerWords[facts.kind]
  const page = pdfPage(fonts, {
    title: `${inBoth(words)} ${facts.learner.name}`,
    subject: `${inBoth(ledgerWords.drawnOn)} ${facts.drawnOn}`,
    language: 'zh-CN',
    madeAt: new Date(`${facts.drawnOn}T00:00:00Z`),
  })
  const root = page.doc.struct('Document')
  page.doc.addStructure(root)
  let number = 0
  const beforePage = () => {
    number += 1
    page.ornament(() => drawGround(page, `${facts.learner.name} · ${facts.drawnOn} · ${number}`))
  }
  const take = (element: PDFKit.PDFStructureElement) => void root.add(element)
  const placed = facts.kind === 'dossier' ? placeScans(page, facts, scans) : []
  const blocks = [
    ...heading(page, facts),
    ...ledgerEntries(page, facts),
    ...(facts.kind === 'dossier' ? facts.follows.flatMap((follow) => ledgerStanding(page, facts, follow)) : []),
    ...(facts.kind === 'dossier' ? evidenceList(page, facts, placed) : []),
  ]
  drawFlow(page, flowBlocks(blocks, flowRoom), beforePage, take)
  drawEvidence(page, facts, placed, beforePage, take)
  root.end()
  return page.bytes()
}

function heading(page: PdfPage, { kind, learner, drawnOn }: LedgerFacts): readonly FlowBlock[] {
  const words = ledgerWords
  return [
    textBlock(page, words[kind]['zh-CN'], { size: 20, weight: 'bold', tag: 'H1' }),
    textBlock(page, words[kind].en, { size: 11, color: paperColors.green }),
    textBlock(page, learner.name, { size: 14, weight: 'bold', spaceAbove: 12 }),
    textBlock(page, `${inBoth(words.drawnOn)} ${drawnOn}　${inBoth(words.key)} ${learner.fingerprint}`, {
      size: 8.5,
      color: paperColors.quiet,
    }),
    textBlock(page, words.selfMade['zh-CN'], { size: 8.5, spaceAbove: 8 }),
    textBlock(page, words.selfMade.en, { size: 8.5, spaceAbove: 1, color: paperColors.quiet }),
    textBlock(page, officeSentence['zh-CN'], { size: 8.5, weight: 'bold', spaceAbove: 4 }),
    textBlock(page, officeSentence.en, { size: 8.5, spaceAbove: 1, color: paperColors.quiet }),
  ]
}

/** Which evidence is here, and where in the file. */
function evidenceList(page: PdfPage, facts: LedgerFacts, placed: readonly PlacedScan[]): readonly FlowBlock[] {
  const words = ledgerWords
  const scanned = facts.entries.flatMap((entry, index) => (entry.scan === null ? [] : [{ entry, number: index + 1 }]))
  if (scanned.length === 0) return []
  return [
    textBlock(page, inBoth(words.evidence), { size: 12, weight: 'bold', tag: 'H2', spaceAbove: 20 }),
    ...scanned.map(({ entry, number }) => {
      const found = placed.find((one) => one.number === number)
      const where =
        found === undefined
          ? inBoth(words.notHere)
          : found.place === 'page'
            ? inBoth(words.onPage)
            : `${fileName(found.scan, number)} ${inBoth(words.attached)}`
      return rowBlock(page, 'evidence', [
        { text: String(number), width: 5, color: paperColors.green },
        { text: titleOf(entry), width: 55 },
        { text: where, width: 40 },
      ])
    }),
  ]
}

function drawGround(page: PdfPage, foot: string): void {
  const { width, height } = pageSize
  page.doc.rect(0, 0, width, height).fill(paperColors.paper)
  const line = height - 46
  page.doc.lineWidth(0.6).strokeColor(paperColors.loess)
  page.doc
    .moveTo(ledgerMargin, line)
    .lineTo(ledgerMargin + ledgerWidth, line)
    .stroke()
  const style = { weight: 'regular', size: 7.5, leading: 1.4, language: 'zh-CN', color: paperColors.quiet } as const
  page.draw({ style, lines: [foot], height: 10 }, width / 2, line + 6, 'centre')
}
