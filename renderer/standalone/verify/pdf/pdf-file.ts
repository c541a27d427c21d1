import { inflateZlib } from '../inflate/inflate.ts'
import { scannerOf } from './scanner.ts'
import { bytesOf, charactersOf, dictOf, isKind, listIn, nameIn, type PdfDict, type PdfValue } from './values.ts'
import { readSections, type XrefEntry } from './xref.ts'

/** A PDF, opened by its tables. Everything throws where the file is damaged. */
export type PdfFile = {
  readonly trailer: PdfDict
  /** What a value stands for: itself, or the object that it names. */
  readonly resolved: (value: PdfValue | undefined) => PdfValue
  /** The bytes of a stream object, unpacked. */
  readonly streamOf: (value: PdfValue | undefined) => { readonly dict: PdfDict; readonly bytes: Uint8Array }
}

/** Most bytes that one stream may unpack to. */
const mostUnpacked = 30_000_000

type PdfObject = { readonly value: PdfValue; readonly packed: string | null }

/** Opens a PDF, its bytes as characters (ISO 32000-1, section 7.5): plain tables, tables in streams, objects in streams, older versions behind newer ones. */
export function openPdf(characters: string): PdfFile {
  const { trailer, entries } = readSections(characters, objectAt, unpacked)
  const known = new Map<number, PdfObject>()
  const inProgress = new Set<number>()

  /** An object at a place of the file; its stream's length may be an object of its own. */
  function objectAt(at: number, number: number | null): PdfObject {
    const scanner = scannerOf(characters, at)
    const [found, generation, word] = [scanner.next(), scanner.next(), scanner.next()]
    const isObject =
      typeof found === 'number' && typeof generation === 'number' && isKind(word, 'word') && word.word === 'obj'
    if (!isObject || (number !== null && found !== number)) throw new Error(`no object at ${at}`)
    const value = scanner.next() ?? null
    const end = scanner.next()
    if (!isKind(end, 'word')) throw new Error(`an object without end at ${at}`)
    if (end.word === 'endobj') return { value, packed: null }
    const dict = dictOf(value)
    if (end.word !== 'stream' || dict === null) throw new Error(`an object without end at ${at}`)
    const from = scanner.place() + (characters.startsWith('\r\n', scanner.place()) ? 2 : 1)
    const length = resolved(dict.get('Length'))
    if (typeof length !== 'number' || length < 0) throw new Error('a stream without length')
    if (!/^\s*endstream/.test(characters.slice(from + length, from + length + 20)))
      throw new Error('a stream without end')
    return { value, packed: characters.slice(from, from + length) }
  }

  function objectOf(number: number): PdfObject {
    const seen = known.get(number)
    if (seen !== undefined) return seen
    const entry = entries.get(number)
    if (entry === undefined || inProgress.has(number)) return { value: null, packed: null }
    inProgress.add(number)
    const object = entry.kind === 'at' ? objectAt(entry.at, number) : objectInStream(entry)
    inProgress.delete(number)
    known.set(number, object)
    return object
  }

  /** ISO 32000-1, section 7.5.7. */
  function objectInStream({ stream, index }: Extract<XrefEntry, { readonly kind: 'in' }>): PdfObject {
    const { dict, bytes: content } = streamOf({ kind: 'reference', number: stream })
    const inside = charactersOf(content)
    const head = scannerOf(inside)
    const first = resolved(dict.get('First'))
    let offset: PdfValue | undefined = null
    for (let i = 0; i <= index; i += 1) {
      head.next()
      offset = head.next()
    }
    if (typeof offset !== 'number' || typeof first !== 'number') throw new Error('no such object in the stream')
    return { value: scannerOf(inside, first + offset).next() ?? null, packed: null }
  }

  function resolved(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (let steps = 0; isKind(found, 'reference'); steps += 1) {
      if (steps > 10) throw new Error('references in a circle')
      found = objectOf(found.number).value
    }
    return found
  }

  function streamOf(value: PdfValue | undefined) {
    if (!isKind(value, 'reference')) throw new Error('no stream')
    const { value: dict, packed } = objectOf(value.number)
    const entriesOfDict = dictOf(dict)
    if (entriesOfDict === null || packed === null) throw new Error('no stream')
    return { dict: entriesOfDict, bytes: unpacked(entriesOfDict, packed) }
  }

  function unpacked(dict: PdfDict, packed: string): Uint8Array {
    const filter = resolvedFilters(dict.get('Filter'))
    const whole = bytesOf(packed)
    if (filter.length === 0) return whole
    if (filter.length > 1 || filter[0] !== 'FlateDecode') throw new Error('a filter that is not known')
    return unpredicted(
      inflateZlib(whole, mostUnpacked),
      dictOf(listIn(dict.get('DecodeParms'))?.[0] ?? dict.get('DecodeParms')),
    )
  }

  function resolvedFilters(value: PdfValue | undefined): readonly (string | null)[] {
    const names = listIn(value) ?? (value === undefined || value === null ? [] : [value])
    return names.map((name) => nameIn(name))
  }

  return { trailer, resolved, streamOf }
}

/** Undoes the predictors of PNG (ISO 32000-1, section 7.4.4.4), with which tables in streams are packed. */
function unpredicted(bytes: Uint8Array, parameters: PdfDict | null): Uint8Array {
  const predictor = parameters?.get('Predictor') ?? 1
  if (predictor === 1) return bytes
  const columns = parameters?.get('Columns') ?? 1
  const isKnown = typeof predictor === 'number' && predictor >= 10 && typeof columns === 'number' && columns > 0
  if (!isKnown || (parameters?.get('Colors') ?? 1) !== 1 || (parameters?.get('BitsPerComponent') ?? 8) !== 8) {
    throw new Error('a predictor that is not known')
  }
  const rows: Uint8Array[] = []
  let above = new Uint8Array(columns)
  for (let at = 0; at + columns < bytes.length + 1 && at < bytes.length; at += columns + 1) {
    const row = bytes.slice(at + 1, at + 1 + columns)
    for (let i = 0; i < row.length; i += 1)
      row[i] = (row[i] ?? 0) + guess(bytes[at] ?? 0, row[i - 1] ?? 0, above[i] ?? 0, above[i - 1] ?? 0)
    rows.push(row)
    above = row
  }
  const whole = new Uint8Array(rows.length * columns)
  for (const [i, row] of rows.entries()) whole.set(row, i * columns)
  return whole
}

/** The filters of PNG, by their number. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) throw new Error('a filter that is not known')
  const middle = left + up - corner
  const [a, b, c] = [Math.abs(middle - left), Math.abs(middle - up), Math.abs(middle - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
