import type { Chance, Change } from './change.ts'
import { type PdfParts, putTogether, withAttachment } from './pdf-parts.ts'

type Holder = Record<string, unknown>

/** Changes to the values of the attached credential: a value made another, dropped, added, wrapped, moved, doubled. */
export function valueChange(parts: PdfParts, credential: string, chance: Chance): Change {
  const document: unknown = JSON.parse(credential)
  const holders = holdersIn(document)
  const holder = holders[chance.pick(holders.length)]
  const [name, change] = valueEdits[chance.pick(valueEdits.length)] ?? ['', () => undefined]
  if (holder !== undefined) change(holder.in, holder.key, chance)
  return attached(parts, credential, JSON.stringify(document, null, 1), `credential value ${name}`)
}

/** Changes to its bytes: one made another, dropped, doubled, put in. */
export function byteChange(parts: PdfParts, credential: string, chance: Chance): Change {
  const bytes = [...Buffer.from(credential)]
  const at = chance.pick(bytes.length)
  const other = ((bytes[at] ?? 0) + 1 + chance.pick(255)) % 256
  const [name, put] = (
    [
      ['changed', [other]],
      ['dropped', []],
      ['doubled', [bytes[at] ?? 0, bytes[at] ?? 0]],
      ['put in', [other, bytes[at] ?? 0]],
    ] as const
  )[chance.pick(4)] ?? ['', []]
  const changed = Buffer.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + 1)])
  return attached(parts, credential, changed, `credential byte ${name}`)
}

/** Another spelling of the same document. */
export function spellingChange(parts: PdfParts, credential: string, chance: Chance): Change {
  const value: unknown = JSON.parse(credential)
  const [name, text] = (
    [
      ['space', JSON.stringify(value, null, 2 + chance.pick(8))],
      ['space', `${'\n'.repeat(chance.pick(40))}${JSON.stringify(value)}${' '.repeat(chance.pick(40))}`],
      ['key order', JSON.stringify(shuffled(value, chance), null, 1)],
      ['escapes', escapeOne(credential, chance)],
    ] as const
  )[chance.pick(4)] ?? ['', '']
  return attached(parts, credential, text, `credential spelling ${name}`)
}

/** A key written twice in one object: first another value, then the right one, which a parser keeps. */
export function doubledKey(parts: PdfParts, credential: string, chance: Chance): Change {
  const keys = [...credential.matchAll(/"(\w+)": ("[^"\n]*")/g)]
  const found = keys[chance.pick(keys.length)]
  const at = found?.index ?? 0
  const text = `${credential.slice(0, at)}"${found?.[1]}": "other",\n${credential.slice(at)}`
  // A reader that takes the first of the two reads something else.
  return { ...attached(parts, credential, text, 'credential key doubled'), alters: true }
}

function attached(parts: PdfParts, before: string, after: string | Buffer, kind: string): Change {
  const bytes = typeof after === 'string' ? Buffer.from(after) : after
  return {
    kind,
    alters: meaningOf(bytes) !== meaningOf(Buffer.from(before)),
    make: () => putTogether(withAttachment(parts, bytes)),
  }
}

/** A JSON document whatever its spelling; `null` for what is none. */
function meaningOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return JSON.stringify(sorted(JSON.parse(text)))
  } catch {
    return null
  }
}

const valueEdits: readonly (readonly [string, (holder: Holder, key: string, chance: Chance) => unknown])[] = [
  [
    'changed',
    (holder, key, chance) => {
      const value = holder[key]
      if (typeof value === 'number') holder[key] = value + 1 + chance.pick(50)
      else if (typeof value === 'boolean') holder[key] = !value
      else if (typeof value === 'string') holder[key] = changedText(value, chance)
      else holder[key] = null
    },
  ],
  ['dropped', (holder, key) => delete holder[key]],
  ['added', (holder, key, chance) => (holder[`${key}${chance.pick(100)}`] = holder[key])],
  ['wrapped', (holder, key) => (holder[key] = [holder[key]])],
  ['spaced', (holder, key) => (holder[key] = `${String(holder[key])} `)],
  [
    'turned round',
    (holder, key) => {
      const value = holder[key]
      if (Array.isArray(value) && value.length > 1) value.reverse()
      else holder[key] = Array.from(String(value)).toReversed().join('')
    },
  ],
  [
    'doubled',
    (holder, key) => {
      const value = holder[key]
      if (Array.isArray(value)) value.push(value[0])
      else holder[key] = `${String(value)}${String(value)}`
    },
  ],
]

function changedText(text: string, chance: Chance): string {
  const at = chance.pick(text.length)
  const next = String.fromCharCode(text.charCodeAt(at) + 1 + chance.pick(5))
  return `${text.slice(0, at)}${next}${text.slice(at + 1)}`
}

/** Every place of a document: what holds the value, and under which key. */
function holdersIn(value: unknown): { readonly in: Holder; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [{ in: value as Holder, key }, ...holdersIn((value as Holder)[key])])
}

function sorted(value: unknown): unknown {
  return reordered(value, (entries) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function shuffled(value: unknown, chance: Chance): unknown {
  return reordered(value, (entries) => {
    const rest = [...entries]
    return entries.map(() => rest.splice(chance.pick(rest.length), 1)[0] ?? ['', null])
  })
}

type Entries = readonly (readonly [string, unknown])[]

function reordered(value: unknown, order: (entries: Entries) => Entries): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(order(Object.entries(value)).map(([key, item]) => [key, reordered(item, order)]))
}

/** One letter written by its number. */
function escapeOne(text: string, chance: Chance): string {
  const letters = [...text.matchAll(/[a-z](?=[^"]*"[,:\n])/g)]
  const at = letters[chance.pick(letters.length)]?.index ?? 0
  const code = text.charCodeAt(at).toString(16).padStart(4, '0')
  return `${text.slice(0, at)}\\u${code}${text.slice(at + 1)}`
}
