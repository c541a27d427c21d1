import { paperColors } from './paper-colors.ts'

const furrows = [
  'M30.6 30.5 H33.4 L36.6 55 H27.4 Z',
  'M25.6 30.5 H28.2 C25.6 40 22.4 48 18.4 55 H7.2 C15.4 48.4 21.6 40.4 25.6 30.5 Z',
  'M38.4 30.5 H35.8 C38.4 40 41.6 48 45.6 55 H56.8 C48.6 48.4 42.4 40.4 38.4 30.5 Z',
  'M20.4 30.5 H23 C19.6 36.2 14.8 41.2 9 45.4 V38 C13.4 36 17.2 33.5 20.4 30.5 Z',
  'M43.6 30.5 H41 C44.4 36.2 49.2 41.2 55 45.4 V38 C50.6 36 46.8 33.5 43.6 30.5 Z',
]

/** The mark of the program, five furrows running to a loess hill: the sign of where a paper was made, no one's seal of approval. */
export function drawFurrowSeal(doc: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  doc.save()
  doc
    .translate(x, y)
    .scale(size / 60)
    .translate(-2, -2)
  doc.roundedRect(2, 2, 60, 60, 10).fill(paperColors.green)
  doc.roundedRect(9, 9, 46, 46, 4).clip()
  doc.rect(9, 9, 46, 18).fill(paperColors.paper)
  doc.path('M9 27 V22 C18 13 27 13 35 18 C42 22 49 20 55 16 V27 Z').fill(paperColors.loess)
  for (const furrow of furrows) doc.path(furrow).fill(paperColors.paper)
  doc.restore()
}
