import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign as signWithNode,
  verify as verifyWithNode,
} from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issuerDidOf, publicKeyOfDid } from '#interop/openbadges/issuer-key.ts'
import { decodeBase58, encodeBase58 } from '#renderer/standalone/verify/signature/base58.ts'
import { decodedPoint, groupOrder, littleEndian } from '#renderer/standalone/verify/signature/curve.ts'
import { didOfKey, keyOfDid } from '#renderer/standalone/verify/signature/did-key.ts'
import { isSignedBy } from '#renderer/standalone/verify/signature/ed25519.ts'
import { sha256 } from '#renderer/standalone/verify/signature/sha256.ts'
import { sha512 } from '#renderer/standalone/verify/signature/sha512.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

describe('SHA-256 and SHA-512', () => {
  it.each([0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 119, 127, 128, 129, 1000])('hash %i bytes as Node does', (length) => {
    const message = Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256)
    expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
    expect(hex(sha512(message))).toBe(createHash('sha512').update(message).digest('hex'))
  })
})

describe('Ed25519', () => {
  // RFC 8032, section 7.1: key, message, signature.
  const vectors = [
    [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
    [
      'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
    ],
  ] as const

  it.each(vectors)('accepts the vector of key %s, and none of it with a bit turned', (key, message, signature) => {
    expect(isSignedBy(bytes(key), bytes(message), bytes(signature))).toBe(true)
    for (const at of [0, 100, 255, 256, 300, 511]) {
      expect(isSignedBy(bytes(key), bytes(message), turned(bytes(signature), at))).toBe(false)
    }
    expect(isSignedBy(turned(bytes(key), 9), bytes(message), bytes(signature))).toBe(false)
    expect(isSignedBy(bytes(key), Uint8Array.of(...bytes(message), 0), bytes(signature))).toBe(false)
  })

  it('judges random signatures, and near misses of them, as Node does', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat({ max: 511 }),
        (seed, message, at) => {
          const { key, publicKey, signature } = signed(seed, message)
          expect(isSignedBy(publicKey, message, signature)).toBe(true)
          const changed = turned(signature, at)
          expect(isSignedBy(publicKey, message, changed)).toBe(verifyWithNode(null, message, key, changed))
        },
      ),
      { numRuns: 40, seed: 8 },
    )
  })

  it('takes no second spelling of a signature: S and S + L are the same number to a careless eye', () => {
    const message = Buffer.from('a')
    const { publicKey, signature } = signed(Buffer.alloc(32, 7), message)
    const higher = littleEndian(signature.subarray(32)) + groupOrder
    const other = Uint8Array.of(...signature.subarray(0, 32), ...lowestFirst(higher))
    expect(isSignedBy(publicKey, message, signature)).toBe(true)
    expect(isSignedBy(publicKey, message, other)).toBe(false)
  })

  // The eight points whose eightfold is nothing, and spellings of some with y of 2^255 - 19 or more, or a zero with a sign.
  it.each([
    `01${'00'.repeat(31)}`,
    `ec${'ff'.repeat(30)}7f`,
    '00'.repeat(32),
    `${'00'.repeat(31)}80`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    `01${'00'.repeat(30)}80`,
    `ee${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ec${'ff'.repeat(31)}`,
  ])('takes %s for no key: a signature by it fits every message', (key) => {
    // R as nothing and S as zero fit whatever is hashed, at least for the first of these.
    const signature = Uint8Array.of(1, ...new Uint8Array(63))
    for (const message of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      expect(isSignedBy(bytes(key), Buffer.from(message), signature)).toBe(false)
    }
  })

  it('takes no second spelling of a point, y of 2^255 - 19 or more', () => {
    const prime = 2n ** 255n - 19n
    const firsts = Array.from({ length: 19 }, (_, k) => Uint8Array.from(lowestFirst(BigInt(k))))
    // Most of these are points, and some of those no small ones.
    expect(firsts.filter((one) => decodedPoint(one) !== null).length).toBeGreaterThan(4)
    for (let k = 0n; k < 19n; k += 1n) {
      expect(decodedPoint(Uint8Array.from(lowestFirst(prime + k)))).toBeNull()
      expect(decodedPoint(Uint8Array.from(lowestFirst(prime + k + 2n ** 255n)))).toBeNull()
    }
  })

  it('takes no key of another length, and no signature', () => {
    const { publicKey, signature } = signed(Buffer.alloc(32, 7), Buffer.from('a'))
    expect(isSignedBy(publicKey.subarray(1), Buffer.from('a'), signature)).toBe(false)
    expect(isSignedBy(publicKey, Buffer.from('a'), signature.subarray(1))).toBe(false)
    expect(isSignedBy(publicKey, Buffer.from('a'), new Uint8Array())).toBe(false)
  })
})

describe('did:key', () => {
  it('holds the same key as for the app, and is the same text', async () => {
    for (let i = 0; i < 20; i += 1) {
      const did = await issuerDidOf(Buffer.alloc(32, i))
      const key = await publicKeyOfDid(did)
      expect(keyOfDid(did)).toEqual(Uint8Array.from(key))
      expect(didOfKey(key)).toBe(did)
    }
  })

  it('is nothing else', () => {
    for (const text of ['', 'did:key:z6Mk', 'did:web:example.org', `did:key:z6Mk${'1'.repeat(43)}0`]) {
      expect(keyOfDid(text)).toBeNull()
    }
  })

  it('goes to base58 and back, with zeros at the front', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (some) => {
        const whole = Uint8Array.of(0, 0, ...some)
        expect(decodeBase58(encodeBase58(whole))).toEqual(whole)
      }),
    )
    expect(decodeBase58('0')).toBeNull()
    expect(encodeBase58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
  })
})

function signed(seed: Uint8Array, message: Uint8Array) {
  const der = Buffer.concat([bytes('302e020100300506032b657004220420'), seed])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const key = createPublicKey(secret)
  const publicKey = Uint8Array.from(key.export({ format: 'der', type: 'spki' }).subarray(-32))
  return { key, publicKey, signature: Uint8Array.from(signWithNode(null, message, secret)) }
}

function turned(some: Uint8Array, bit: number): Uint8Array {
  return some.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}

function lowestFirst(value: bigint): number[] {
  return Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn))
}
