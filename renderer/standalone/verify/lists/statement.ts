import { type JsonObject, parseJson } from '../credential/json.ts'
import { objectOf } from '../credential/quads.ts'
import { keyOfDid } from '../signature/did-key.ts'
import { isSignedBy } from '../signature/ed25519.ts'

/** A list that its signer signed, read and checked: what it says, and whose key it was. */
export type Statement = {
  readonly kind: 'issuer-list' | 'status-list'
  readonly signer: string
  readonly said: JsonObject
}

const maxLength = 4_000_000
const maxDepth = 10
const keys = ['format', 'kind', 'signer', 'statement', 'signature']

/** Whether a JSON object looks like a signed statement, sound or not. */
export function isStatement(whole: JsonObject): boolean {
  return whole.has('kind') && whole.has('statement')
}

/** Reads a signed statement (`electron/interop/openbadges/README.md`). Throws for any other text, and where the signature is not over just it. */
export function readStatement(text: string): Statement {
  if (text.length > maxLength) throw new Error('too large')
  const frame = objectOf(parseJson(text.replace(/^\ufeff/, ''), maxDepth), '')
  const [kind, signer, statement, signature] = ['kind', 'signer', 'statement', 'signature'].map((key) => frame.get(key))
  const isWhole = frame.size === keys.length && keys.every((key) => frame.has(key)) && frame.get('format') === 1
  const isText = typeof signer === 'string' && typeof statement === 'string' && typeof signature === 'string'
  if (!isWhole || !isText || (kind !== 'issuer-list' && kind !== 'status-list')) throw new Error('no list')
  const key = keyOfDid(signer)
  const message = new TextEncoder().encode(`tianye ${kind} 1\n${statement}`)
  if (key === null || !/^[0-9a-f]{128}$/.test(signature) || !isSignedBy(key, message, bytesOfHex(signature))) {
    throw new Error('the signature is wrong')
  }
  return { kind, signer, said: objectOf(parseJson(statement, maxDepth), '') }
}

function bytesOfHex(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16))
}
