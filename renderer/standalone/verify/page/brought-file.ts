import { type JsonObject, parseJson } from '../credential/json.ts'
import { type IssuerList, readList, type StatusList } from '../lists/lists.ts'
import { isStatement } from '../lists/statement.ts'

/** A file as it was brought: a list, something that should be one, or whatever else, which is checked as a record. */
export type Brought =
  | { readonly kind: 'list'; readonly list: IssuerList | StatusList }
  | { readonly kind: 'wrong-list' }
  | { readonly kind: 'record'; readonly bytes: Uint8Array }

/** Longest text that is looked at as a list, in bytes. */
const maxListBytes = 12_000_000

/** Tells a list from a record by what is in the file. */
export function broughtFile(bytes: Uint8Array): Brought {
  const read = listReader(bytes)
  if (read === null) return { kind: 'record', bytes }
  try {
    return { kind: 'list', list: read() }
  } catch {
    return { kind: 'wrong-list' }
  }
}

function listReader(bytes: Uint8Array): (() => IssuerList | StatusList) | null {
  if (bytes.length > maxListBytes) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const whole = parseJson(text, 20)
    if (!(whole instanceof Map)) return null
    const object = whole as JsonObject
    return isStatement(object) ? () => readList(text) : null
  } catch {
    return null
  }
}
