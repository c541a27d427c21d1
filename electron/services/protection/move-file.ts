import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { z } from 'zod'
import { openBytes, sealBytes } from '#db/protection/sealed-bytes.ts'
import type { ScryptCost } from './scrypt-cost.ts'
import { deriveKey, newScrypt, scryptSchema } from './wrapped-secret.ts'

/** First line of the file. */
const firstLine = 'tianye move 1\n'

/** Largest that a file may unpack to. */
const mostBytes = 512_000_000

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/**
 * Everything of a learner in one file that only its passphrase opens: a first line, a line that says how the key is made of
 * the passphrase, then AES-256-GCM over the packed JSON, bound to both lines.
 */
export async function sealMoveFile(
  content: unknown,
  passphrase: string,
  cost: ScryptCost,
  randomBytes: (count: number) => Uint8Array,
): Promise<Uint8Array> {
  const scrypt = newScrypt(cost, randomBytes)
  const head = `${firstLine}${JSON.stringify(scrypt)}\n`
  const packed = await pack(JSON.stringify(content))
  return Buffer.concat([Buffer.from(head), sealBytes(await deriveKey(passphrase, scrypt), head, packed, randomBytes)])
}

/** What came of opening a file: `unreadable` is no such file at all, `closed` has another passphrase or was changed. */
export type OpenedMoveFile =
  | { readonly kind: 'opened'; readonly content: unknown }
  | { readonly kind: 'unreadable' | 'closed' }

/** See {@link sealMoveFile}. */
export async function openMoveFile(file: Uint8Array, passphrase: string): Promise<OpenedMoveFile> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.indexOf('\n', firstLine.length)
  const head = bytes.subarray(0, end + 1).toString('utf8')
  const scrypt = head.startsWith(firstLine) ? readJson(scryptSchema, head.slice(firstLine.length)) : null
  if (scrypt === null) return { kind: 'unreadable' }
  const packed = openBytes(await deriveKey(passphrase, scrypt), head, bytes.subarray(end + 1))
  if (packed === null) return { kind: 'closed' }
  try {
    const text = (await unpack(packed, { maxOutputLength: mostBytes })).toString('utf8')
    return { kind: 'opened', content: JSON.parse(text) }
  } catch {
    return { kind: 'unreadable' }
  }
}

function readJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
