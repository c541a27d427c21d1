import { lineOf } from '../credential/line.ts'
import { Refusal } from '../refusal.ts'
import { didOfKey } from '../signature/did-key.ts'
import { isSignedBy } from '../signature/ed25519.ts'
import { decodeBase45 } from './base45.ts'

/** What the QR code of a paper says. */
export type Claim = {
  readonly serial: string
  readonly level: string
  readonly name: string
  readonly packId: string
  readonly packVersion: string
  readonly creditMinutes: number
  /** `2026-03-05`. */
  readonly completedOn: string
  readonly issuerDid: string
}

/** Longest claim there can be, in characters. */
const maxLength = 1000
const firstLine = 'tianye claim 1\n'
const signatureBytes = 64
const msPerDay = 86_400_000
/** The last day that a claim can name is 2149-06-06; two bytes could count one more. */
const lastDay = 65_535

/** Levels by their code in the first byte. */
const levels: ReadonlyMap<number, string> = new Map([[1, 'self-recorded']])

/** Reads the text of a QR code, version 1, and checks its signature. Throws `claim-damaged` or `proof-wrong`. */
export function readClaim(text: string): Claim {
  if (text.length > maxLength || !text.startsWith('TY1:') || !text.endsWith('.')) throw new Refusal('claim-damaged')
  const bytes = decodeBase45(text.slice(4, -1))
  if (bytes === null || bytes.length <= signatureBytes) throw new Refusal('claim-damaged')
  const said = bytes.subarray(0, -signatureBytes)
  const claim = claimIn(said)
  const signed = Uint8Array.from([...new TextEncoder().encode(firstLine), ...said])
  if (!isSignedBy(said.subarray(1, 33), signed, bytes.subarray(-signatureBytes))) throw new Refusal('proof-wrong')
  return claim
}

function claimIn(bytes: Uint8Array): Claim {
  let at = 0
  const take = (count: number): Uint8Array => {
    const taken = bytes.subarray(at, at + count)
    if (taken.length !== count) throw new Refusal('claim-damaged')
    at += count
    return taken
  }
  const byte = () => take(1)[0] ?? 0
  const pair = () => byte() * 256 + byte()
  const counted = (form: RegExp, limit: number): string => {
    const text = String.fromCharCode(...take(byte()))
    if (text.length > limit || !form.test(text)) throw new Refusal('claim-damaged')
    return text
  }
  const level = levels.get(byte())
  const issuerDid = didOfKey(take(32))
  const creditMinutes = pair()
  const day = pair()
  if (level === undefined || creditMinutes > 60_000 || day >= lastDay) throw new Refusal('claim-damaged')
  const serial = counted(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 40)
  const packId = counted(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 64)
  const packVersion = counted(/^\d+\.\d+\.\d+$/, 40)
  const name = nameIn(byte(), bytes.subarray(at))
  const completedOn = new Date(day * msPerDay).toISOString().slice(0, 10)
  return { serial, level, name, packId, packVersion, creditMinutes, completedOn, issuerDid }
}

/** 8 and UTF-8, or 16 and UTF-16 big-endian where that is shorter: of one name only one spelling counts. */
function nameIn(encoding: number, bytes: Uint8Array): string {
  try {
    const label = encoding === 8 ? 'utf-8' : 'utf-16be'
    const name = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
    const inUtf8 = new TextEncoder().encode(name).length
    if (encoding === (name.length * 2 < inUtf8 ? 16 : 8)) return lineOf(name, 80, 'name')
  } catch {
    // Bytes of no text, or a text that is no name.
  }
  throw new Refusal('claim-damaged')
}
