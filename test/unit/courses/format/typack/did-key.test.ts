import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didOfPublicKey, publicKeyOfDid } from '#courses/format/typack/did-key.ts'
import { publicKeyOf } from '#db/log/key-pair.ts'
import { issuerDidOf, publicKeyOfDid as otherReader } from '#interop/openbadges/issuer-key.ts'

test('a key and its did:key are one, as another library reads and writes it', async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const { privateKey } = generateKeyPairSync('ed25519')
    const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
    const did = didOfPublicKey(publicKeyOf(seed))
    expect(did).toBe(await issuerDidOf(seed))
    expect(publicKeyOfDid(did)).toBe(publicKeyOf(seed))
    expect(Buffer.from(await otherReader(did)).toString('hex')).toBe(publicKeyOf(seed))
  }
})

test('no other spelling of a key is one', () => {
  const did = didOfPublicKey('42'.repeat(32))
  for (const other of [
    did.toUpperCase(),
    `${did}1`,
    did.slice(0, -1),
    did.replace('z6', 'z16'),
    `${did}#key`,
    '',
    did.slice(8),
  ]) {
    expect(publicKeyOfDid(other)).toBeNull()
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const key = publicKeyOfDid(`did:key:z${text}`)
      if (key !== null) expect(didOfPublicKey(key)).toBe(`did:key:z${text}`)
    }),
  )
})

test('points whose signatures fit any text are no keys, with either sign', () => {
  for (const key of [
    '00'.repeat(32),
    `01${'00'.repeat(31)}`,
    `${'00'.repeat(31)}80`,
    `ec${'ff'.repeat(31)}`,
    `ed${'ff'.repeat(30)}7f`,
  ]) {
    expect(publicKeyOfDid(didOfPublicKey(key))).toBeNull()
  }
})
