import { scrypt } from 'node:crypto'
import { z } from 'zod'
import { openBytes, sealBytes } from '#db/protection/sealed-bytes.ts'
import type { ScryptCost } from './scrypt-cost.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** What scrypt (RFC 7914) took to make a key of a passphrase. Costs are capped, since a file may come from anywhere. */
export const scryptSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z.literal([32_768, 65_536, 131_072]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: hex(16),
})

/** See {@link scryptSchema}. */
export type Scrypt = z.infer<typeof scryptSchema>

/** A secret of so many bytes that a passphrase opens. */
export function wrappedSecretSchema(bytes: number) {
  return scryptSchema.extend({
    cipher: z.literal('aes-256-gcm'),
    iv: hex(12),
    /** The encrypted secret, then the tag of 16 bytes. */
    sealed: hex(bytes + 16),
  })
}

/** See {@link wrappedSecretSchema}. */
export type WrappedSecret = z.infer<ReturnType<typeof wrappedSecretSchema>>

/** Wraps a secret. `context` says what it is and whose, so that one wrapped secret cannot be passed off as another. */
export async function wrapSecret(
  secret: Uint8Array,
  context: string,
  passphrase: string,
  cost: ScryptCost,
  randomBytes: (count: number) => Uint8Array,
): Promise<WrappedSecret> {
  const made = newScrypt(cost, randomBytes)
  const sealed = sealBytes(await deriveKey(passphrase, made), context, secret, randomBytes)
  return {
    ...made,
    cipher: 'aes-256-gcm',
    iv: sealed.subarray(0, 12).toString('hex'),
    sealed: sealed.subarray(12).toString('hex'),
  }
}

/** The secret; `null` when the passphrase is not the one, or the wrapped secret was changed. */
export async function unwrapSecret(
  wrapped: WrappedSecret,
  context: string,
  passphrase: string,
): Promise<Buffer | null> {
  return openBytes(await deriveKey(passphrase, wrapped), context, Buffer.from(wrapped.iv + wrapped.sealed, 'hex'))
}

/** A fresh salt at a cost. */
export function newScrypt({ n, p }: ScryptCost, randomBytes: (count: number) => Uint8Array): Scrypt {
  return { kdf: 'scrypt', n, r: 8, p, salt: Buffer.from(randomBytes(16)).toString('hex') }
}

/** 32 bytes of a passphrase, off the main thread. It is taken in NFKC, so that two keyboards give one key. */
export function deriveKey(passphrase: string, { n, r, p, salt }: Scrypt): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const cost = { N: n, r, p, maxmem: 256 * n * r }
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
