import type { LedgerFacts, LedgerScan } from '#contract/ledger-facts.ts'
import { flowRoom } from './flow-blocks.ts'
import { ledgerMargin, ledgerWidth, textBlock } from './ledger-blocks.ts'
import { titleOf } from './ledger-entries.ts'
import { inBoth, ledgerWords } from './ledger-words.ts'
import type { PdfPage } from './pdf-page.ts'
import { isPlainPng } from './plain-png.ts'

/** How a scan stands in a dossier. */
export type PlacedScan = { readonly scan: LedgerScan; readonly number: number; readonly place: 'page' | 'attached' }

/** Which scans become pages and which are attached: a PDF always is, and a picture that cannot be put on a page as it is. */
export function placeScans(
  page: PdfPage,
  { entries }: LedgerFacts,
  scans: readonly LedgerScan[],
): readonly PlacedScan[] {
  return entries.flatMap(({ entry }, index): readonly PlacedScan[] => {
    const scan = scans.find((one) => one.entry === entry)
    if (scan === undefined) return []
    return [{ scan, number: index + 1, place: isDrawable(page, scan) ? 'page' : 'attached' }]
  })
}

/** Draws the pictures, each on a page of its own, and attaches the rest under the number of its entry. */
export function drawEvidence(
  page: PdfPage,
  { entries }: LedgerFacts,
  placed: readonly PlacedScan[],
  beforePage: () => void,
  take: (element: PDFKit.PDFStructureElement) => void,
): void {
  for (const { scan, number, place } of placed) {
    const entry = entries[number - 1]
    if (entry === undefined) continue
    const caption = `${inBoth(ledgerWords.evidence)} ${number}　${titleOf(entry)}\nSHA-256 ${scan.digest}`
    if (place === 'attached') {
      // Its fields are those of every attachment; pdfkit's types know no relationship.
      const attachment = {
        name: fileName(scan, number),
        type: mediaType(scan),
        relationship: 'Supplement',
        description: caption,
      }
      page.doc.file(Buffer.from(scan.content), attachment)
      continue
    }
    page.doc.addPage()
    beforePage()
    const block = textBlock(page, caption, { size: 9, tag: 'H2' })
    for (const element of block.elements(flowRoom.top)) take(element)
    const top = flowRoom.top + block.height + 8
    const fit: [number, number] = [ledgerWidth, flowRoom.bottom - top]
    take(
      page.doc.struct('Figure', { alt: caption }, () => {
        page.doc.image(Buffer.from(scan.content), ledgerMargin, top, { fit, align: 'center' })
      }),
    )
  }
}

/** What a scan is called as an attachment. */
export function fileName({ type }: LedgerScan, number: number): string {
  return `evidence-${String(number).padStart(2, '0')}.${type === 'jpeg' ? 'jpg' : type}`
}

function mediaType({ type }: LedgerScan): string {
  return type === 'pdf' ? 'application/pdf' : `image/${type}`
}

function isDrawable(page: PdfPage, { type, content }: LedgerScan): boolean {
  if (type === 'pdf' || (type === 'png' && !isPlainPng(content))) return false
  try {
    // pdfkit's types leave out that it opens pictures by their bytes.
    const open = page.doc as unknown as { openImage(bytes: Buffer): { width: number; height: number } }
    const { width, height } = open.openImage(Buffer.from(content))
    return width > 0 && height > 0
  } catch {
    return false
  }
}
