import { createPrivateKey, sign } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { PublisherKeyView, PublisherView } from '#contract/pack-import.ts'
import { publisherNameSchema } from '#courses/format/publisher-name.ts'
import { didOfPublicKey, publicKeyOfDid } from '#courses/format/typack/did-key.ts'
import { publisherKeySchema, signedLines, typackFormat } from '#courses/format/typack/typack-manifest.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import { publicKeyOf } from '#db/log/key-pair.ts'
import type { PublisherKeyRow, PublishersRepository } from '#db/repositories/publishers-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { ScryptCost } from '../protection/scrypt-cost.ts'
import { unwrapSecret, wrappedSecretSchema, wrapSecret } from '../protection/wrapped-secret.ts'
import type { SignTypack } from './build-typack.ts'

const wrappedKeySchema = wrappedSecretSchema(32)

const contextOf = (publicKey: string) => `tianye publisher key 1\n${publicKey}\n`

/** A list of publishers to be known: what `key export` writes and `publishers import` reads. */
export const publishersFileSchema = z.strictObject({
  format: z.literal(1),
  publishers: z
    .array(z.strictObject({ key: publisherKeySchema, name: publisherNameSchema }))
    .min(1)
    .max(1000),
})

/** A publisher's key with its private part, as wrapped as it lies in the data folder. */
export const keyBackupSchema = z.strictObject({
  format: z.literal(1),
  key: publisherKeySchema,
  name: publisherNameSchema,
  createdAt: z.int().min(0),
  wrapped: wrappedKeySchema,
})

/** Publisher's keys of this data folder. A key is named by its did:key, its name, or the first eight digits or more of its fingerprint. */
export type PublisherKeys = {
  /** Throws `passphrase-missing` for an empty one. */
  readonly create: (name: string, passphrase: string) => Promise<PublisherKeyView>
  readonly list: () => readonly PublisherKeyView[]
  /** Throws `key-unknown`. */
  readonly find: (key: string) => PublisherKeyView
  /** The public part, to be given to others. Throws `key-unknown`. */
  readonly exportPublic: (key: string) => z.infer<typeof publishersFileSchema>
  /** The key itself, which only the passphrase opens. Throws `key-unknown`. */
  readonly exportBackup: (key: string) => z.infer<typeof keyBackupSchema>
  /** Takes a backup in, unopened. */
  readonly restore: (backup: z.infer<typeof keyBackupSchema>) => PublisherKeyView
  /** Opens a key for signing. Throws `key-unknown`, `passphrase-missing` or `passphrase-wrong`. */
  readonly unlock: (key: string, passphrase: string) => Promise<SignTypack>
  /** Opens a key for signing credentials and lists. Throws as `unlock`. */
  readonly openSeed: (key: string, passphrase: string) => Promise<OpenedKey>
  /** Everybody known here: one's own keys, those met in packs, those of lists. */
  readonly listPublishers: () => readonly PublisherView[]
  /** Makes publishers known; gives how many were not known before. */
  readonly importPublishers: (list: z.infer<typeof publishersFileSchema>) => number
}

/** A key that can sign; the seed is its private part, 32 bytes. */
export type OpenedKey = { readonly did: string; readonly name: string; readonly seed: Uint8Array }

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** See {@link PublisherKeys}. */
export function createPublisherKeys(parts: {
  readonly publishers: PublishersRepository
  readonly scryptCost: () => Promise<ScryptCost>
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}): PublisherKeys {
  const { publishers, scryptCost, now, randomBytes } = parts

  const findRow = (asked: string): PublisherKeyRow => {
    const digits = asked.toLowerCase().replaceAll(/\s/g, '')
    const found = publishers.listKeys().filter(({ publicKey, name }) => {
      const fingerprint = fingerprintOf(publicKey).replaceAll(' ', '')
      return (
        didOfPublicKey(publicKey) === asked || name === asked || (digits.length >= 8 && fingerprint.startsWith(digits))
      )
    })
    const [only] = found
    if (only === undefined || found.length > 1) throw new AppError('key-unknown', { key: asked })
    return only
  }

  const openSeed: PublisherKeys['openSeed'] = async (key, passphrase) => {
    const { publicKey, name, wrapped } = findRow(key)
    if (passphrase === '') throw new AppError('passphrase-missing')
    const seed = await unwrapSecret(readWrapped(wrapped), contextOf(publicKey), passphrase)
    if (seed === null || publicKeyOf(seed) !== publicKey) throw new AppError('passphrase-wrong', { key: name })
    return { did: didOfPublicKey(publicKey), name, seed }
  }

  return {
    openSeed,
    create: async (name, passphrase) => {
      if (passphrase === '') throw new AppError('passphrase-missing')
      const seed = randomBytes(32)
      const publicKey = publicKeyOf(seed)
      const made = await wrapSecret(seed, contextOf(publicKey), passphrase, await scryptCost(), randomBytes)
      const wrapped = JSON.stringify(made)
      const at = now()
      const row = { publicKey, name, firstSeenAt: at, source: 'own', wrapped, createdAt: at } as const
      publishers.addKey(row)
      return keyView(row)
    },
    list: () => publishers.listKeys().map(keyView),
    find: (key) => keyView(findRow(key)),
    exportPublic: (key) => {
      const { publicKey, name } = findRow(key)
      return { format: 1, publishers: [{ key: didOfPublicKey(publicKey), name }] }
    },
    exportBackup: (key) => {
      const { publicKey, name, createdAt, wrapped } = findRow(key)
      return { format: 1, key: didOfPublicKey(publicKey), name, createdAt, wrapped: readWrapped(wrapped) }
    },
    restore: ({ key, name, createdAt, wrapped }) => {
      const publicKey = publicKeyOfDid(key) ?? ''
      const row = {
        publicKey,
        name,
        firstSeenAt: now(),
        source: 'own',
        wrapped: JSON.stringify(wrapped),
        createdAt,
      } as const
      publishers.addKey(row)
      return keyView(row)
    },
    unlock: async (key, passphrase) => {
      const { did, name, seed } = await openSeed(key, passphrase)
      const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
      return (manifestBytes, signedAt) => {
        const said = { key: did, publisher: name, ...(signedAt === null ? {} : { signedAt }) }
        const signature = sign(null, Buffer.concat([Buffer.from(signedLines(said)), manifestBytes]), privateKey)
        return Buffer.from(canonicalJson({ format: typackFormat, ...said, signature: signature.toString('hex') }) ?? '')
      }
    },
    listPublishers: () =>
      publishers.list().map(({ publicKey, name, firstSeenAt, source }) => ({
        key: didOfPublicKey(publicKey),
        name,
        fingerprint: fingerprintOf(publicKey),
        since: firstSeenAt,
        source,
      })),
    importPublishers: ({ publishers: listed }) =>
      listed.filter(({ key, name }) =>
        publishers.add({ publicKey: publicKeyOfDid(key) ?? '', name, firstSeenAt: now(), source: 'list' }),
      ).length,
  }
}

function keyView({ publicKey, name, createdAt }: PublisherKeyRow): PublisherKeyView {
  return { key: didOfPublicKey(publicKey), name, fingerprint: fingerprintOf(publicKey), createdAt }
}

function readWrapped(text: string) {
  // Only what `create` and `restore` wrote, both of this shape, stands in the column.
  return wrappedKeySchema.parse(JSON.parse(text))
}
