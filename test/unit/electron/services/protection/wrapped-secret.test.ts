import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrateCost, costFor, leastCost } from '#services/protection/scrypt-cost.ts'
import { unwrapSecret, wrappedSecretSchema, wrapSecret } from '#services/protection/wrapped-secret.ts'

const secret = randomBytes(64)
const flip = (hex: string, at: number) => {
  const bytes = Buffer.from(hex, 'hex')
  bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ 1, at % bytes.length)
  return bytes.toString('hex')
}

test('any passphrase opens what it wrapped, however a keyboard composes it; another one does not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (passphrase) => {
      const wrapped = await wrapSecret(secret, 'whose', passphrase, leastCost, randomBytes)
      expect(wrappedSecretSchema(64).safeParse(wrapped).success).toBe(true)
      expect(await unwrapSecret(wrapped, 'whose', passphrase.normalize('NFD'))).toEqual(secret)
      expect(await unwrapSecret(wrapped, 'whose', `${passphrase} `)).toBeNull()
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('what was changed anywhere, or is another’s, does not open', async () => {
  const wrapped = await wrapSecret(secret, 'whose', '清明前后种瓜点豆', leastCost, randomBytes)
  const open = (changed: Partial<typeof wrapped>, context = 'whose') =>
    unwrapSecret({ ...wrapped, ...changed }, context, '清明前后种瓜点豆')
  expect(await open({})).toEqual(secret)
  expect(await open({}, 'another’s')).toBeNull()
  for (const at of [0, 31, 63, 64, 79]) expect(await open({ sealed: flip(wrapped.sealed, at) })).toBeNull()
  expect(await open({ iv: flip(wrapped.iv, 3) })).toBeNull()
  expect(await open({ salt: flip(wrapped.salt, 3) })).toBeNull()
  expect(await open({ p: 2 })).toBeNull()
}, 60_000)

test('a try leaves the main thread to others', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  await wrapSecret(secret, 'whose', 'pass', { n: 131_072, p: 2 }, randomBytes)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
}, 60_000)

test('a fast PC pays up to 128 MiB four times, a slow one no less than 32 MiB once, each about half a second to a second', () => {
  expect(costFor(1)).toEqual({ n: 131_072, p: 4 })
  expect(costFor(60)).toEqual({ n: 131_072, p: 2 })
  expect(costFor(200)).toEqual({ n: 131_072, p: 1 })
  expect(costFor(400)).toEqual({ n: 65_536, p: 1 })
  expect(costFor(900)).toEqual({ n: 32_768, p: 1 })
  expect(costFor(9000)).toEqual({ n: 32_768, p: 1 })
  fc.assert(
    fc.property(fc.double({ min: 45, max: 1000, noNaN: true }), (floorMs) => {
      const { n, p } = costFor(floorMs)
      const tryMs = (floorMs * n * p) / 32_768
      expect(tryMs).toBeGreaterThan(350)
      expect(tryMs).toBeLessThanOrEqual(1000)
    }),
  )
})

test('the cost is measured by the clock that is given', async () => {
  const readings = [1000, 1300]
  expect(await calibrateCost(() => readings.shift() ?? 0)).toEqual({ n: 65_536, p: 1 })
})
