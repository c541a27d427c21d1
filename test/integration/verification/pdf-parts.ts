import { createHash } from 'node:crypto'

/** An object of a PDF: its number, and its text (Latin-1, so that every byte is one character) between `obj` and `endobj`. */
type PdfObject = { readonly number: number; readonly body: string }

/** A PDF taken apart, as our papers are made: one plain table of objects, nothing compressed. */
export type PdfParts = {
  readonly head: string
  readonly objects: readonly PdfObject[]
  /** The trailer's dictionary without `/Size`. */
  readonly trailer: string
}

/** Takes a paper apart by its table of objects. */
export function takeApart(pdf: Uint8Array): PdfParts {
  const text = Buffer.from(pdf).toString('latin1')
  const tableAt = Number(/startxref\n(\d+)\n/.exec(text.slice(-60))?.[1])
  const offsets = [...text.slice(tableAt).matchAll(/^(\d{10}) \d{5} n/gm)].map((row) => Number(row[1]))
  const inOrder = offsets.toSorted((a, b) => a - b)
  const objects = inOrder.map((from, index) => {
    const slice = text.slice(from, inOrder[index + 1] ?? tableAt)
    const found = /^(\d+) 0 obj\n([\s\S]*)\nendobj\n$/.exec(slice)
    if (found === null) throw new Error(`no object at ${from}`)
    return { number: Number(found[1]), body: found[2] ?? '' }
  })
  const trailer = /trailer\n<<\n\/Size \d+\n([\s\S]*?)\n>>\nstartxref/.exec(text.slice(tableAt))?.[1] ?? ''
  return { head: text.slice(0, inOrder[0]), objects, trailer }
}

/** Puts it together with a fresh table. */
export function putTogether({ head, objects, trailer }: PdfParts): Uint8Array {
  let text = head
  const offsets = new Map<number, number>()
  for (const { number, body } of objects) {
    offsets.set(number, text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const rows = Array.from({ length: objects.length }, (_, index) => {
    const offset = offsets.get(index + 1)
    if (offset === undefined) throw new Error(`object ${index + 1} is missing`)
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
  const end = `trailer\n<<\n/Size ${size}\n${trailer}\n>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + end, 'latin1')
}

/** The one object whose text matches. */
export function objectLike(parts: PdfParts, mark: RegExp): PdfObject {
  const [found, ...more] = parts.objects.filter(({ body }) => mark.test(body))
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} or no objects like ${mark.source}`)
  return found
}

/** The same PDF with one object said differently. */
export function withBody(parts: PdfParts, number: number, body: string): PdfParts {
  return { ...parts, objects: parts.objects.map((one) => (one.number === number ? { number, body } : one)) }
}

/** The same PDF with one more object; its number is the next. */
export function withObject(parts: PdfParts, body: string): { readonly parts: PdfParts; readonly number: number } {
  const number = parts.objects.length + 1
  return { parts: { ...parts, objects: [...parts.objects, { number, body }] }, number }
}

/** A stream object. */
export function streamBody(entries: string, content: string): string {
  return `<<\n${entries}/Length ${content.length}\n>>\nstream\n${content}\nendstream`
}

/** What stands in a stream object. */
export function contentOf({ body }: PdfObject): string {
  return /stream\n([\s\S]*)\nendstream$/.exec(body)?.[1] ?? ''
}

/** The page object, and the stream it shows. */
export const pageMark = /\/Type \/Page\n/
const attachmentMark = /^<<\n\/Type \/EmbeddedFile/

/** The object of the page's drawing. */
export function pageContent(parts: PdfParts): PdfObject {
  const number = Number(/\/Contents (\d+) 0 R/.exec(objectLike(parts, pageMark).body)?.[1])
  return parts.objects.find((one) => one.number === number) ?? missing('page content')
}

/** The object of the attached file. */
export function attachmentObject(parts: PdfParts): PdfObject {
  return objectLike(parts, attachmentMark)
}

/** The same paper with another file attached under the same name, as drawing it would attach it. */
export function withAttachment(parts: PdfParts, bytes: Uint8Array): PdfParts {
  const params = `/Params <<\n/CheckSum (${createHash('md5').update(bytes).digest('hex')})\n/Size ${bytes.length}\n>>\n`
  const entries = `/Type /EmbeddedFile\n${params}/Subtype /application#2Fjson\n`
  const body = streamBody(entries, Buffer.from(bytes).toString('latin1'))
  return withBody(parts, attachmentObject(parts).number, body)
}

function missing(what: string): never {
  throw new Error(`no ${what}`)
}
