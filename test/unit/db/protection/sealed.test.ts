import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementKeyOf, openSealedTo, sealTo } from '#db/protection/key-agreement.ts'
import { openBytes, sealBytes } from '#db/protection/sealed-bytes.ts'

const bytes = fc.uint8Array({ maxLength: 200 })
const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const flipped = (sealed: Buffer, at: number) => {
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(at % changed.length) ^ (1 << (at % 8)), at % changed.length)
  return changed
}

test('sealed bytes open with their key in their place, whole, and in no other way', () => {
  fc.assert(
    fc.property(key, key, bytes, fc.string(), fc.nat(), (one, other, text, context, at) => {
      fc.pre(Buffer.compare(one, other) !== 0)
      const sealed = sealBytes(one, context, text, randomBytes)
      expect(sealed.length).toBe(text.length + 28)
      expect(openBytes(one, context, sealed)).toEqual(Buffer.from(text))
      expect(openBytes(other, context, sealed)).toBeNull()
      expect(openBytes(one, `${context}.`, sealed)).toBeNull()
      expect(openBytes(one, context, flipped(sealed, at))).toBeNull()
      expect(openBytes(one, context, sealed.subarray(0, at % sealed.length))).toBeNull()
    }),
  )
})

test('what is sealed to a key opens with its private part alone, whole and in its place', () => {
  fc.assert(
    fc.property(key, key, bytes, fc.string(), fc.nat(), (one, other, text, context, at) => {
      fc.pre(agreementKeyOf(one) !== agreementKeyOf(other))
      const sealed = sealTo(agreementKeyOf(one), context, text, randomBytes)
      expect(openSealedTo(one, context, sealed)).toEqual(Buffer.from(text))
      expect(openSealedTo(other, context, sealed)).toBeNull()
      expect(openSealedTo(one, `${context}.`, sealed)).toBeNull()
      expect(openSealedTo(one, context, flipped(sealed, at))).toBeNull()
      expect(openSealedTo(one, context, sealed.subarray(0, at % sealed.length))).toBeNull()
    }),
    { numRuns: 40 },
  )
})

test('X25519 is that of RFC 7748, section 6.1', () => {
  const bob = Buffer.from('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb', 'hex')
  expect(agreementKeyOf(bob)).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')
})

test('a public key of small order, with which everybody agrees on the same secret, opens nothing', () => {
  const sealed = Buffer.concat([Buffer.alloc(32), randomBytes(60)])
  expect(openSealedTo(randomBytes(32), 'x', sealed)).toBeNull()
})
