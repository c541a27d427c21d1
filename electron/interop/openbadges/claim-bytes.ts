import { type CompactClaim, compactClaimSchema } from '#contract/credential.ts'
import { publicKeyOfDid as keyOf } from '#courses/format/typack/did-key.ts'
import { didOfPublicKey, publicKeyOfDid } from './issuer-key.ts'

const msPerDay = 86_400_000

/** Codes of the levels; a code is never used again for another word. */
const levelCodes = {
  'self-recorded': 1,
  'instructor-confirmed': 2,
  'issuer-signed': 3,
} as const satisfies Record<CompactClaim['level'], number>

/** What stands for no last day. */
const noDay = 0xffff

/** The bytes of a claim without signature, as `electron/interop/README.md` lays them down. */
export async function writeClaimBytes(claim: CompactClaim): Promise<Uint8Array> {
  const numbers = Buffer.alloc(4)
  numbers.writeUInt16BE(claim.creditMinutes, 0)
  numbers.writeUInt16BE(dayNumber(claim.completedOn), 2)
  return Buffer.concat([
    Uint8Array.of(levelCodes[claim.level]),
    await publicKeyOfDid(claim.issuerDid),
    numbers,
    validityBytes(claim.validity),
    counted(claim.serial),
    counted(claim.packId),
    counted(claim.packVersion),
    nameBytes(claim.name),
  ])
}

/** What {@link writeClaimBytes} wrote; `null` for any other bytes, so that a claim has one spelling only. */
export async function readClaimBytes(bytes: Uint8Array): Promise<CompactClaim | null> {
  const buffer = Buffer.from(bytes)
  let at = 0
  const take = (count: number) => buffer.subarray(at, (at += count))
  const takeCounted = () => take(take(1)[0] ?? 0).toString('latin1')
  const code = take(1)[0]
  const publicKey = take(32)
  const numbers = take(4)
  const validity = code === levelCodes['self-recorded'] ? null : take(8)
  if (numbers.length < 4 || (validity !== null && validity.length < 8)) return null
  const parsed = compactClaimSchema.safeParse({
    level: Object.entries(levelCodes).find((entry) => entry[1] === code)?.[0],
    issuerDid: await didOfPublicKey(publicKey),
    creditMinutes: numbers.readUInt16BE(0),
    completedOn: dayOfNumber(numbers.readUInt16BE(2)),
    ...(validity && { validity: validityIn(validity) }),
    serial: takeCounted(),
    packId: takeCounted(),
    packVersion: takeCounted(),
    name: nameOf(take(1)[0], buffer.subarray(at)),
  })
  if (!parsed.success || keyOf(parsed.data.issuerDid) === null) return null
  return buffer.equals(await writeClaimBytes(parsed.data)) ? parsed.data : null
}

/** Time of issue, offset and last day; nothing where the level has none. */
function validityBytes(validity: CompactClaim['validity']): Uint8Array {
  if (validity === undefined) return new Uint8Array()
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(validity.issuedAtSeconds, 0)
  bytes.writeInt16BE(validity.utcOffsetMinutes, 4)
  bytes.writeUInt16BE(validity.expiresOn === null ? noDay : dayNumber(validity.expiresOn), 6)
  return bytes
}

function validityIn(bytes: Buffer): NonNullable<CompactClaim['validity']> {
  const day = bytes.readUInt16BE(6)
  return {
    issuedAtSeconds: bytes.readUInt32BE(0),
    utcOffsetMinutes: bytes.readInt16BE(4),
    expiresOn: day === noDay ? null : dayOfNumber(day),
  }
}

/** Days since 1970-01-01. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay
}

function dayOfNumber(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10)
}

/** ASCII of at most 255 characters, after its length in one byte. */
function counted(text: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(text.length), Buffer.from(text, 'latin1')])
}

/** 8 and UTF-8, or 16 and UTF-16BE where that is shorter, as it is for Chinese. */
function nameBytes(name: string): Uint8Array {
  const utf8 = Buffer.from(name, 'utf8')
  const utf16 = Buffer.from(name, 'utf16le').swap16()
  return utf16.length < utf8.length
    ? Buffer.concat([Uint8Array.of(16), utf16])
    : Buffer.concat([Uint8Array.of(8), utf8])
}

function nameOf(encoding: number | undefined, bytes: Buffer): string | null {
  if (encoding === 8) return bytes.toString('utf8')
  if (encoding !== 16 || bytes.length % 2 !== 0) return null
  return Buffer.from(bytes).swap16().toString('utf16le')
}
