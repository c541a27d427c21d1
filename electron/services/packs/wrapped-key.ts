import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { z } from 'zod'

/**
 * scrypt as OWASP's Password Storage Cheat Sheet names it second to N=2^17: N=2^16, r=8, p=2 takes 64 MB, not 128, since the
 * reference PC has 4 GB for everything. AES-256-GCM with the public key as additional data, so that a wrapped key cannot be
 * passed off as another's.
 */
const parameters = { n: 65_536, r: 8, p: 2 } as const

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** A 32-byte seed that a passphrase opens. Costs are capped, since a backup file may come from anywhere. */
export const wrappedKeySchema = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z.literal([16_384, 32_768, 65_536, 131_072]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: hex(16),
  cipher: z.literal('aes-256-gcm'),
  iv: hex(12),
  /** The encrypted seed, then the tag of 16 bytes. */
  sealed: hex(48),
})

/** See {@link wrappedKeySchema}. */
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** Wraps a seed. The passphrase is taken in NFKC, so that two keyboards give one key. */
export async function wrapKey(
  seed: Uint8Array,
  publicKey: string,
  passphrase: string,
  randomBytes: (count: number) => Uint8Array,
): Promise<WrappedKey> {
  const [salt, iv] = [Buffer.from(randomBytes(16)), Buffer.from(randomBytes(12))]
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, parameters), iv)
  cipher.setAAD(boundTo(publicKey))
  const sealed = Buffer.concat([cipher.update(seed), cipher.final(), cipher.getAuthTag()])
  return {
    kdf: 'scrypt',
    ...parameters,
    salt: salt.toString('hex'),
    cipher: 'aes-256-gcm',
    iv: iv.toString('hex'),
    sealed: sealed.toString('hex'),
  }
}

/** The seed; `null` when the passphrase is not the one, or the wrapped key was changed. */
export async function unwrapKey(wrapped: WrappedKey, publicKey: string, passphrase: string): Promise<Buffer | null> {
  const key = await derive(passphrase, Buffer.from(wrapped.salt, 'hex'), wrapped)
  const sealed = Buffer.from(wrapped.sealed, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.iv, 'hex'))
  decipher.setAAD(boundTo(publicKey))
  decipher.setAuthTag(sealed.subarray(32))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()])
  } catch {
    return null
  }
}

function boundTo(publicKey: string): Buffer {
  return Buffer.from(`tianye publisher key 1\n${publicKey}\n`)
}

function derive(passphrase: string, salt: Buffer, { n, r, p }: Pick<WrappedKey, 'n' | 'r' | 'p'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const cost = { N: n, r, p, maxmem: 256 * n * r }
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
