import { scannerOf } from './scanner.ts'
import { bytesOf, isKind, listIn, type PdfValue } from './values.ts'

/** What the codes of a font mean, by the font's own word: text by code of two bytes. */
export type CharacterMap = ReadonlyMap<number, string>

const mostCodes = 65_536

/** Reads a ToUnicode map (ISO 32000-1, section 9.10.3). Throws for one that is not understood. */
export function readCharacterMap(program: string): CharacterMap {
  const map = new Map<number, string>()
  const scanner = scannerOf(program)
  let operands: PdfValue[] = []
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    if (!isKind(value, 'word')) {
      operands.push(value)
      continue
    }
    if (value.word === 'endbfrange') addRanges(map, operands)
    if (value.word === 'endbfchar') addSingles(map, operands)
    operands = []
  }
  return map
}

function addSingles(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2) map.set(codeIn(operands[i]), textIn(operands[i + 1]))
}

function addRanges(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last, texts] = [codeIn(operands[i]), codeIn(operands[i + 1]), operands[i + 2]]
    if (last - first >= mostCodes) throw new Error('too many codes')
    const list = listIn(texts)
    for (let code = first; code <= last; code += 1) {
      map.set(code, list === null ? raised(textIn(texts), code - first) : textIn(list[code - first]))
    }
  }
}

function codeIn(value: PdfValue | undefined): number {
  if (!isKind(value, 'text') || value.bytes.length !== 2) throw new Error('no code')
  return value.bytes.charCodeAt(0) * 256 + value.bytes.charCodeAt(1)
}

function textIn(value: PdfValue | undefined): string {
  if (!isKind(value, 'text')) throw new Error('no text')
  return new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }).decode(bytesOf(value.bytes))
}

/** The text so many places further. */
function raised(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1)
  return `${text.slice(0, -1)}${String.fromCharCode(last + by)}`
}
