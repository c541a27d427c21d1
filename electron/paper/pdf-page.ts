import PdfDocument from 'pdfkit'
import type { Language } from '#contract/language.ts'
import { faceChoice } from './face-choice.ts'
import { type DrawingCall, noteDrawing } from './note-drawing.ts'
import { openFaces } from './open-faces.ts'
import type { FontRole, PaperFonts } from './paper-fonts.ts'
import type { Measure, SetText, TextStyle } from './set-text.ts'

/** What a reader's program shows about a paper before it is read. */
export type PaperDescription = {
  readonly title: string
  readonly subject: string
  readonly language: Language
  /** The one moment the paper knows; it becomes both dates of the file. */
  readonly madeAt: Date
  /** What the QR code says, where there is one, so that a checker need not decode the drawing; ASCII. */
  readonly claim?: string
}

/** A tagged A4 page under construction; more of them follow where a paper adds some. */
export type PdfPage = {
  readonly doc: PDFKit.PDFDocument
  readonly measure: Measure
  /** Draws a set text with its top edge at `y`; `x` is the left edge, or the middle when centred. */
  draw(text: SetText, x: number, y: number, align?: 'left' | 'centre'): void
  /** Draws what a screen reader should pass over. */
  ornament(drawing: () => void): void
  /** Ends the paper and gives its bytes. */
  bytes(): Uint8Array
}

const roles: readonly FontRole[] = ['latin', 'latinBold', 'han', 'hanBold', 'rare']
const measuredAt = 1000
/** Which drawing made a paper, for the day when there is a second one; `electron/paper/README.md` says why. */
const drawingVersion = '1'

/**
 * Begins an A4 page. Streams stay uncompressed, so that bytes do not depend on the zlib that Node or Electron brings. `note` is told every drawing, and
 * changes none of them.
 */
export function pdfPage(fonts: PaperFonts, description: PaperDescription, note?: (call: DrawingCall) => void): PdfPage {
  // pdfkit's types know only the usual entries.
  const info = {
    Title: safeInXml(description.title),
    Subject: safeInXml(description.subject),
    Author: 'Tianye 田野',
    Creator: 'Tianye 田野',
    Producer: 'Tianye 田野',
    CreationDate: description.madeAt,
    ModDate: description.madeAt,
    ...(description.claim === undefined ? {} : { Claim: description.claim }),
    Drawing: drawingVersion,
  }
  const opened = openFaces(fonts)
  const drawn = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    compress: false,
    tagged: true,
    lang: description.language,
    displayTitle: true,
    // pdfkit would otherwise load Helvetica; it takes an opened face, though its types know only the name of a file.
    font: opened.latin as unknown as string,
    info,
  })
  const doc = note === undefined ? drawn : noteDrawing(drawn, note)
  for (const role of roles) doc.registerFont(role, opened[role] as unknown as string)

  const faces = faceChoice(fonts)

  function width(role: FontRole, text: string): number {
    const isLatin = role === 'latin' || role === 'latinBold'
    return isLatin ? doc.font(role).fontSize(measuredAt).widthOfString(text) : faces.advance(role, text) * measuredAt
  }

  const runs = (text: string, style: TextStyle) => faces.runs(text, style.weight, style.language)
  const ems = new Map<string, number>()
  const measure: Measure = (text, style) => {
    const key = `${style.weight} ${style.language} ${text}`
    const known = ems.get(key)
    if (known !== undefined) return known * style.size
    const em = runs(text, style).reduce((sum, run) => sum + width(run.role, run.text), 0) / measuredAt
    ems.set(key, em)
    return em * style.size
  }

  return {
    doc,
    measure,
    draw: (text, x, y, align = 'left') => {
      const { style } = text
      const lineHeight = style.size * style.leading
      for (const [index, line] of text.lines.entries()) {
        let at = align === 'left' ? x : x - measure(line.trimEnd(), style) / 2
        const baseline = y + index * lineHeight + lineHeight / 2 + style.size * 0.34
        for (const run of runs(line, style)) {
          doc.font(run.role).fontSize(style.size).fillColor(style.color)
          doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
          at += (width(run.role, run.text) * style.size) / measuredAt
        }
      }
    },
    ornament: (drawing) => {
      doc.markContent('Artifact', { type: 'Layout' })
      drawing()
      doc.endMarkedContent()
    },
    bytes: () => {
      doc.end()
      const chunks: Uint8Array[] = []
      for (let chunk = readChunk(doc); chunk !== null; chunk = readChunk(doc)) chunks.push(chunk)
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}

/** pdfkit puts these texts into XMP as they are; look-alikes keep the XML whole. */
function safeInXml(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›')
}

/** All is written when `end` returns, so it can be read at once. */
function readChunk(doc: PDFKit.PDFDocument): Uint8Array | null {
  const chunk: unknown = doc.read()
  return chunk instanceof Uint8Array ? chunk : null
}
