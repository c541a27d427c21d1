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
  /** What judging an upper level needs: seconds since 1970 UTC, and the last day in the offset; not there for a self-recorded one. */
  readonly validity?: {
    readonly issuedAtSeconds: number
    readonly utcOffsetMinutes: number
    readonly expiresOn: string | null
  }
}

/** Longest claim there can be, in characters. */
const maxLength = 1000
const firstLine = 'tianye claim 1\n'
const signatureBytes = 64
const msPerDay = 86_400_000
/** What stands for no last day of validity. */
const noDay = 65_535

/** Levels by their code in the first byte. */
const levels: ReadonlyMap<number, string> = new Map([
  [1, 'self-recorded'],
  [2, 'instructor-confirmed'],
  [3, 'issuer-signed'],
])

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
  if (level === undefined || creditMinutes > 60_000) throw new Refusal('claim-damaged')
  const validity = level === 'self-recorded' ? null : validityIn(take(8))
  const serial = counted(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 40)
  const packId = counted(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 64)
  const packVersion = counted(/^\d+\.\d+\.\d+$/, 40)
  const name = nameIn(byte(), bytes.subarray(at))
  const completedOn = dayOf(day)
  const claim = { serial, level, name, packId, packVersion, creditMinutes, completedOn, issuerDid }
  return validity === null ? claim : { ...claim, validity }
}

/** Time of issue, offset from UTC (signed), last day; each big-endian. */
function validityIn(bytes: Uint8Array): NonNullable<Claim['validity']> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8)
  const utcOffsetMinutes = view.getInt16(4)
  const day = view.getUint16(6)
  if (utcOffsetMinutes < -720 || utcOffsetMinutes > 840) throw new Refusal('claim-damaged')
  return { issuedAtSeconds: view.getUint32(0), utcOffsetMinutes, expiresOn: day === noDay ? null : dayOf(day) }
}

/** A day by its number since 1970-01-01. */
function dayOf(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10)
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
