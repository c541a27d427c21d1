import { scannerOf } from './scanner.ts'
import { dictOf, isKind, listIn, nameIn, type PdfDict, type PdfValue } from './values.ts'

/** Where an object lies: at a place of the file, or in a stream of objects. */
export type XrefEntry =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number }

type ObjectAt = (at: number, number: number | null) => { readonly value: PdfValue; readonly packed: string | null }
type Unpack = (dict: PdfDict, packed: string) => Uint8Array

const mostSections = 100
const mostObjects = 200_000

/** The tables of a PDF from the newest to the oldest; what stands in a newer one counts (ISO 32000-1, sections 7.5.4 to 7.5.8). */
export function readSections(characters: string, objectAt: ObjectAt, unpack: Unpack) {
  const entries = new Map<number, XrefEntry | null>()
  const seen = new Set<number>()
  let newest: PdfDict | null = null
  const waiting = [startOf(characters)]
  while (waiting.length > 0) {
    const at = waiting.shift() ?? 0
    if (seen.has(at) || seen.size > mostSections) throw new Error('tables in a circle')
    seen.add(at)
    const section = /^\s*xref\b/.test(characters.slice(at, at + 20))
      ? readTable(characters, at)
      : readStream(objectAt(at, null), unpack)
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
    newest ??= section.trailer
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  if (newest === null) throw new Error('no trailer')
  const used = new Map<number, XrefEntry>()
  for (const [number, entry] of entries) if (entry !== null) used.set(number, entry)
  return { trailer: newest, entries: used }
}

function startOf(characters: string): number {
  const tail = characters.slice(-2048)
  const found = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)
  if (found === undefined) throw new Error('no startxref')
  return Number(found[1])
}

function readTable(characters: string, at: number) {
  const entries = new Map<number, XrefEntry | null>()
  const scanner = scannerOf(characters, at)
  scanner.next()
  for (;;) {
    const first = scanner.next()
    if (isKind(first, 'word') && first.word === 'trailer') break
    const count = scanner.next()
    if (typeof first !== 'number' || typeof count !== 'number' || count > mostObjects) throw new Error('no table')
    for (let i = 0; i < count; i += 1) {
      const [offset, , use] = [scanner.next(), scanner.next(), scanner.next()]
      if (typeof offset !== 'number' || !isKind(use, 'word')) throw new Error('no row of a table')
      entries.set(first + i, use.word === 'n' ? { kind: 'at', at: offset } : null)
    }
  }
  const trailer = dictOf(scanner.next())
  if (trailer === null) throw new Error('no trailer')
  return { entries, trailer }
}

function readStream({ value, packed }: ReturnType<ObjectAt>, unpack: Unpack) {
  const trailer = dictOf(value)
  if (trailer === null || packed === null || nameIn(trailer.get('Type')) !== 'XRef') throw new Error('no table')
  const bytes = unpack(trailer, packed)
  const widths = (listIn(trailer.get('W')) ?? []).map(Number)
  const [w0 = 0, w1 = 0, w2 = 0] = widths
  const width = w0 + w1 + w2
  const index = (listIn(trailer.get('Index')) ?? [0, trailer.get('Size') ?? 0]).map(Number)
  if (widths.length !== 3 || widths.some((w) => !(w >= 0 && w <= 6)) || width === 0) throw new Error('no widths')
  const entries = new Map<number, XrefEntry | null>()
  let at = 0
  const field = (size: number, absent: number) => {
    if (size === 0) return absent
    const part = bytes.subarray(at, at + size)
    if (part.length !== size) throw new Error('a table too short')
    at += size
    return part.reduce((sum, byte) => sum * 256 + byte, 0)
  }
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = [index[pair], index[pair + 1]]
    if (!(count >= 0 && count <= mostObjects)) throw new Error('no index')
    for (let i = 0; i < count; i += 1) {
      const [kind, second, third] = [field(w0, 1), field(w1, 0), field(w2, 0)]
      if (kind === 1) entries.set(first + i, { kind: 'at', at: second })
      else if (kind === 2) entries.set(first + i, { kind: 'in', stream: second, index: third })
      else entries.set(first + i, null)
    }
  }
  return { entries, trailer }
}
