import type { PdfValue } from './values.ts'

/** Reads values from a place on; `place` is where the next begins. */
export type Scanner = {
  /** The next value, `undefined` at the end. Throws where the bytes are none. */
  readonly next: () => PdfValue | undefined
  readonly place: () => number
}

const maxDepth = 30
const gap = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const nameForm = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const hexForm = /<([0-9A-Fa-f\s]*)>/y
const referenceRest = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A scanner of the syntax of ISO 32000-1, sections 7.2 and 7.3, from a place on. */
export function scannerOf(characters: string, from = 0): Scanner {
  let at = from
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at
    const found = form.exec(characters)
    if (found !== null) at = form.lastIndex
    return found
  }

  const next = (depth = 0): PdfValue | undefined => {
    take(gap)
    if (depth > maxDepth) throw new Error('nested too deep')
    if (at >= characters.length) return undefined
    const sign = characters.charAt(at)
    if (sign === '/') return { kind: 'name', name: unescapedName(take(nameForm)?.[0].slice(1) ?? '') }
    if (sign === '(') return { kind: 'text', bytes: takeText() }
    if (sign === '[') return takeItems(']', depth)
    if (characters.startsWith('<<', at)) return takeDict(depth)
    if (sign === '<') return { kind: 'text', bytes: hexText(take(hexForm)?.[1]) }
    const digits = take(number)
    if (digits !== null) return numberOrReference(digits[0])
    const word = take(regular)?.[0]
    if (word === undefined) throw new Error(`nothing begins with ${sign}`)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { kind: 'word', word }
  }

  const numberOrReference = (digits: string): PdfValue => {
    const rest = /^\d+$/.test(digits) ? take(referenceRest) : null
    return rest === null ? Number(digits) : { kind: 'reference', number: Number(digits) }
  }

  const takeItems = (close: ']' | '>>', depth: number): PdfValue[] => {
    at += close.length
    const items: PdfValue[] = []
    for (;;) {
      take(gap)
      if (characters.startsWith(close, at)) break
      const item = next(depth + 1)
      if (item === undefined) throw new Error('a list without end')
      items.push(item)
    }
    at += close.length
    return items
  }

  const takeDict = (depth: number): PdfValue => {
    const items = takeItems('>>', depth)
    const dict = new Map<string, PdfValue>()
    for (let i = 0; i < items.length; i += 2) {
      const [key, value] = [items[i], items[i + 1]]
      const isKey = typeof key === 'object' && key !== null && 'kind' in key && key.kind === 'name'
      // Of a key that stands twice one reader takes the first value and another the second.
      if (!isKey || value === undefined || dict.has(key.name)) throw new Error('no dictionary')
      dict.set(key.name, value)
    }
    return dict
  }

  const takeText = (): string => {
    let open = 0
    let text = ''
    for (;;) {
      const character = characters.charAt(at)
      if (character === '') throw new Error('a text without end')
      at += 1
      if (character === '\\') text += takeEscape()
      else if (character === '(') {
        open += 1
        if (open > 1) text += character
      } else if (character === ')') {
        open -= 1
        if (open === 0) return text
        text += character
      } else text += character
    }
  }

  const takeEscape = (): string => {
    const octal = /^[0-7]{1,3}/.exec(characters.slice(at, at + 3))?.[0]
    if (octal !== undefined) {
      at += octal.length
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    }
    const letter = characters.charAt(at)
    at += 1
    if (letter !== '\r' && letter !== '\n') return escapes[letter] ?? letter
    if (letter === '\r' && characters.charAt(at) === '\n') at += 1
    return ''
  }

  return { next: () => next(), place: () => at }
}

function unescapedName(name: string): string {
  return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function hexText(digits: string | undefined): string {
  if (digits === undefined) throw new Error('no text')
  const whole = digits.replaceAll(/\s/g, '')
  return (whole.length % 2 === 0 ? whole : `${whole}0`).replaceAll(/../g, (pair) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  )
}
