import { type CharacterMap, readCharacterMap } from './character-map.ts'
import type { PdfFile } from './pdf-file.ts'
import { scannerOf } from './scanner.ts'
import { charactersOf, dictOf, isKind, listIn, nameIn, type PdfDict, type PdfValue } from './values.ts'

const showing = new Set(['Tj', 'TJ', "'", '"'])

/** The drawing of a page, as its operators. */
export function drawingOf(file: PdfFile, page: PdfDict): string {
  const contents = file.resolved(page.get('Contents'))
  const parts = listIn(contents) ?? [page.get('Contents') ?? null]
  return parts.map((part) => charactersOf(file.streamOf(part).bytes)).join('\n')
}

/** A piece of a page's text, with the tag that tells what it is: `H1`, `P`, `TD`; nothing for text without one. */
export type TextPiece = { readonly tag: string; readonly text: string }

/**
 * All that a page says, piece by piece in the order of its drawing, by the word of its fonts: what the file tells a program that copies from
 * it, not what an eye sees. Throws for fonts of another kind than ours.
 */
export function textOfPage(file: PdfFile, page: PdfDict): TextPiece[] {
  const maps = fontMaps(file, page)
  const scanner = scannerOf(drawingOf(file, page))
  const pieces: TextPiece[] = []
  let operands: PdfValue[] = []
  let font: CharacterMap | undefined
  let piece: TextPiece = { tag: '', text: '' }
  const turn = (tag: string): void => {
    if (piece.text !== '') pieces.push(piece)
    piece = { tag, text: '' }
  }
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    if (!isKind(value, 'word')) {
      operands.push(value)
      continue
    }
    if (value.word === 'BDC') turn(nameIn(operands[0]) ?? '')
    if (value.word === 'EMC') turn('')
    if (value.word === 'Tf') font = maps.get(nameIn(operands[0]) ?? '')
    if (showing.has(value.word)) piece = { ...piece, text: `${piece.text}${shownText(operands.at(-1), font)} ` }
    operands = []
  }
  turn('')
  return pieces
}

function fontMaps(file: PdfFile, page: PdfDict): ReadonlyMap<string, CharacterMap> {
  const resources = dictOf(file.resolved(page.get('Resources')))
  const fonts = dictOf(file.resolved(resources?.get('Font'))) ?? new Map<string, PdfValue>()
  const maps = new Map<string, CharacterMap>()
  for (const [name, value] of fonts) {
    const font = dictOf(file.resolved(value))
    if (nameIn(font?.get('Encoding')) !== 'Identity-H') throw new Error('a font of another kind')
    maps.set(name, readCharacterMap(charactersOf(file.streamOf(font?.get('ToUnicode')).bytes)))
  }
  return maps
}

function shownText(value: PdfValue | undefined, font: CharacterMap | undefined): string {
  const parts = listIn(value) ?? [value ?? null]
  let text = ''
  for (const part of parts) {
    if (isKind(part, 'text')) {
      for (let at = 0; at + 1 < part.bytes.length; at += 2) {
        text += font?.get(part.bytes.charCodeAt(at) * 256 + part.bytes.charCodeAt(at + 1)) ?? '\ufffd'
      }
    }
  }
  return text
}
