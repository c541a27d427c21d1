/** Anything a PDF writes (ISO 32000-1, section 7.3). Bytes are characters of the same number. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly number: number }
  /** A word that is none of these: an operator of a drawing, or `obj`. */
  | { readonly kind: 'word'; readonly word: string }
  | readonly PdfValue[]
  | PdfDict

/** A dictionary. */
export type PdfDict = ReadonlyMap<string, PdfValue>

/** A dictionary, or none. */
export function dictOf(value: PdfValue | undefined): PdfDict | null {
  return value instanceof Map ? (value as PdfDict) : null
}

/** A list, or none. */
export function listIn(value: PdfValue | undefined): readonly PdfValue[] | null {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : null
}

/** What a name says, or none. */
export function nameIn(value: PdfValue | undefined): string | null {
  return isKind(value, 'name') ? value.name : null
}

/** Whether a value is of one of the kinds that name theirs. */
export function isKind<K extends 'name' | 'text' | 'reference' | 'word'>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

/** Bytes as characters of the same number. */
export function charactersOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

/** The way back. */
export function bytesOf(characters: string): Uint8Array {
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at)
  return bytes
}

/** A text as people read it: UTF-16 behind its mark, else Latin letters (the few others of PDFDocEncoding do not occur in ours). */
export function readableText(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  return new TextDecoder('utf-16be').decode(bytesOf(bytes.slice(2)))
}
