import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { didOfPublicKey as didOf } from '#courses/format/typack/did-key.ts'
import { issuerDidOf, multibaseOf, publicKeyOfDid } from '#interop/openbadges/issuer-key.ts'

const identity = `01${'00'.repeat(31)}`

test('a key of small order is no issuer’s: its “signature” fits any text', async () => {
  // What makes it dangerous: OpenSSL takes R = the identity, S = 0 for whatever is said.
  const x = Buffer.from(identity, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const signature = Buffer.from(identity + '00'.repeat(32), 'hex')
  expect(verify(null, Buffer.from('anything'), key, signature)).toBe(true)

  const did = didOf(identity)
  expect(did).toMatch(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/)
  expect(() => multibaseOf(did)).toThrow('not the did:key')
  await expect(publicKeyOfDid(did)).rejects.toThrow('not the did:key')
})

test('an honest key is read as it was written', async () => {
  const did = await issuerDidOf(Buffer.alloc(32, 7))
  expect(didOf(Buffer.from(await publicKeyOfDid(did)).toString('hex'))).toBe(did)
})
