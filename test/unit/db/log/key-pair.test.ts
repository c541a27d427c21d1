import { expect, test } from 'vitest'
import { encodeHeader } from '#courses/record/event-header.ts'
import { sha256 } from '#db/log/digest.ts'
import { isSealGood, learnerIdOf, publicKeyOf, randomUuid, sealEvent } from '#db/log/key-pair.ts'

/** RFC 8032, section 7.1, test 1. */
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'

test('keys are those of RFC 8032', () => {
  expect(publicKeyOf(seed)).toBe(publicKey)
})

// The values were computed apart, in Python, from the README of courses/record alone.
test('a small log is frozen to the byte: header, digest, hash and seal', () => {
  const payloadDigest = sha256(Buffer.alloc(32, 1), Buffer.from('{"attempt":"0f8fad5b-d9cb-469f-a165-70867728950e"}'))
  const header = encodeHeader({
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    chain: publicKey,
    seq: 1,
    prev: null,
    lamport: 1,
    at: 1_772_337_600_000,
    kind: 'attempt-submitted',
    v: 1,
    class: 'credit',
    payloadDigest,
  })
  const hash = sha256(Buffer.from(header ?? ''))
  const seal = sealEvent(hash, seed)
  expect({ payloadDigest, hash, signature: Buffer.from(seal.signature).toString('hex'), signer: seal.signer }).toEqual({
    payloadDigest: '1a4e04593e4f37ce00517973e284caedcfc50851712c30b7ebebf431aace0f3c',
    hash: 'a1fb7a383686972696e4f6f4a39979f120d17df71a145fe14d08b0db6af10211',
    signature:
      '5353cac1700bc7363fabafc460712fa306f45ec74be18e1fcf4a1985218f8a32b9bf55bdb626c2741a13608d93a4495e29f23f315bb6e18f15fb92ebc3be7509',
    signer: publicKey,
  })
  expect(isSealGood(seal)).toBe(true)
})

test('a seal is good for its event and its signer only', () => {
  const seal = sealEvent('a'.repeat(64), seed)
  expect(isSealGood({ ...seal, event: 'b'.repeat(64) })).toBe(false)
  expect(isSealGood({ ...seal, signer: publicKeyOf(Buffer.alloc(32, 2)) })).toBe(false)
  expect(isSealGood({ ...seal, signature: Buffer.alloc(64) })).toBe(false)
  const capital = sealEvent('A'.repeat(64), seed)
  expect(isSealGood(capital)).toBe(false)
  expect(isSealGood(sealEvent('a'.repeat(62), seed))).toBe(false)
  for (const signer of [publicKey.toUpperCase(), '', 'zz', publicKey.slice(2), 'f'.repeat(64)])
    expect(isSealGood({ ...seal, signer })).toBe(false)
})

test('ids are UUIDs; a learner has one id for one root key', () => {
  expect(randomUuid(Buffer.alloc(16, 0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(learnerIdOf(publicKey)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(learnerIdOf(publicKey)).toBe('21fe31df-a154-8261-a26b-f854046fd227')
})
