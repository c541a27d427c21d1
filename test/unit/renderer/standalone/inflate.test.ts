import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflate, inflateZlib } from '#renderer/standalone/verify/inflate/inflate.ts'

const most = 1_000_000

describe('inflating', () => {
  it('gives back what Node deflated, at every level and with every strategy', () => {
    const word = fc.constantFrom('田野', 'record', '\0\0\0\0\0\0\0\0', 'abcabcabc', 'Q')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc.array(word, { maxLength: 300 }).map((all) => Buffer.from(all.join(''))),
        ),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 4 }),
        (bytes, level, strategy) => {
          const packed = deflateRawSync(bytes, { level, strategy })
          expect(Buffer.compare(inflate(packed, most), bytes)).toBe(0)
          expect(Buffer.compare(inflateZlib(deflateSync(bytes, { level, strategy }), most), bytes)).toBe(0)
        },
      ),
      { numRuns: 150, seed: 6 },
    )
  })

  it('gives back much, and from far back', () => {
    const far = Buffer.concat([
      Buffer.from('begin'),
      Buffer.alloc(32_700, 1),
      Buffer.from('begin'),
      Buffer.alloc(70_000, 2),
    ])
    expect(Buffer.compare(inflate(deflateRawSync(far), most), far)).toBe(0)
  })

  it('stops at its limit: a small file may hold a mountain', () => {
    const bomb = deflateRawSync(Buffer.alloc(most + 1))
    expect(bomb.length).toBeLessThan(2000)
    expect(() => inflate(bomb, most)).toThrow('too large')
  })

  it.each(['', '07', '06', '00ffff', '4bff', '0100000000', '05', 'ff'.repeat(40), '050000'])(
    'refuses %s, which is no stream',
    (hex) => {
      expect(() => inflate(Buffer.from(hex, 'hex').subarray(0, hex === '0100000000' ? 4 : undefined), most)).toThrow(
        Error,
      )
    },
  )

  it('refuses a zlib stream with another head or checksum', () => {
    const packed = deflateSync(Buffer.from('abc'))
    for (const at of [0, 1, packed.length - 1]) {
      expect(() =>
        inflateZlib(
          packed.map((byte, i) => (i === at ? byte ^ 1 : byte)),
          most,
        ),
      ).toThrow(Error)
    }
  })
})
