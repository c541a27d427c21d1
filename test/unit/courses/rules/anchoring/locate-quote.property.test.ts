import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextLetters, likenessOf, locateQuote, type QuoteAnchor } from '#courses/rules/anchoring/locate-quote.ts'
import type { SectionText } from '#courses/rules/anchoring/section-texts.ts'

const section = (text: string, heading = 'yard'): SectionText => ({ page: 'page', heading, text })

/** The anchor a reader makes of a part of a text. */
function anchorOf(text: string, start: number, end: number): QuoteAnchor {
  return {
    heading: 'yard',
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLetters), start),
    suffix: text.slice(end, end + contextLetters),
  }
}

const letters = { en: 'abcdefghij klmno pqrst. uvw xyz', zh: '田野山水人家门前树井泵修问听坐说走看想记，。、' }
const prose = (most: number, of = letters.en + letters.zh) =>
  fc.string({ unit: fc.constantFrom(...of.split('')), minLength: 0, maxLength: most })

/** A text with a passage of letters that stand nowhere else in it. */
const marked = fc.record({
  before: prose(120),
  quote: fc.string({
    unit: fc.constantFrom(...'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮ'.split('')),
    minLength: 12,
    maxLength: 60,
  }),
  after: prose(120),
})

describe('a marked passage', () => {
  test('is found where it was, in a text that did not change', () => {
    fc.assert(
      fc.property(prose(300), fc.nat(), fc.integer({ min: 1, max: 60 }), (text, from, length) => {
        fc.pre(text.length > 0)
        const start = from % text.length
        const end = Math.min(text.length, start + length)
        const place = locateQuote([section(text)], anchorOf(text, start, end))
        // Of a passage that stands twice with the same words around it either is as good.
        expect(text.slice(place?.start, place?.end)).toBe(text.slice(start, end))
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  test('keeps its place whatever is written before and after it', () => {
    fc.assert(
      fc.property(marked, prose(200), prose(200), ({ before, quote, after }, newBefore, newAfter) => {
        const text = before + quote + after
        const anchor = anchorOf(text, before.length, before.length + quote.length)
        const place = locateQuote([section(newBefore + quote + newAfter)], anchor)
        expect(place).toEqual({
          page: 'page',
          heading: 'yard',
          start: newBefore.length,
          end: newBefore.length + quote.length,
        })
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  test('is lost when it is deleted, and is never shown at another place', () => {
    fc.assert(
      fc.property(marked, ({ before, quote, after }) => {
        const text = before + quote + after
        const anchor = anchorOf(text, before.length, before.length + quote.length)
        expect(locateQuote([section(before + after)], anchor)).toBeNull()
      }),
      { seed: 13, numRuns: 200 },
    )
  })

  test('is found under another heading when its own is gone', () => {
    fc.assert(
      fc.property(marked, prose(80), ({ before, quote, after }, elsewhere) => {
        const text = before + quote + after
        const anchor = anchorOf(text, before.length, before.length + quote.length)
        expect(locateQuote([section(elsewhere, 'gate'), section(text, 'new')], anchor)).toMatchObject({
          heading: 'new',
          start: before.length,
        })
      }),
      { seed: 14, numRuns: 100 },
    )
  })
})

const yard = 'The family sits in the yard. Ask the family first. Then wait, and let the family speak.'
const second = yard.indexOf('the family first')

test('of several places the one with the words around it is taken, also after edits beside it', () => {
  const anchor = anchorOf(yard, second, second + 'the family'.length)
  expect(locateQuote([section(yard)], anchor)?.start).toBe(second)
  const edited = yard.replace('Ask the family first', 'Always ask the family at the very first visit')
  expect(locateQuote([section(edited)], anchor)?.start).toBe(edited.indexOf('the family at'))
})

test('a short word is lost with its sentence, though it stands elsewhere', () => {
  const text = 'Ask before you speak. 问了再说，说完再等。 The pump has stood still for a week.'
  const anchor = anchorOf(text, text.indexOf('等'), text.indexOf('等') + 1)
  expect(locateQuote([section('站里等着回话。')], anchor)).toBeNull()
})

test('a passage that was reworded a little is found between the words around it', () => {
  const text = 'In the morning they come back. The pump has stood still for a week. Nobody asked who uses it.'
  const quote = 'The pump has stood still for a week.'
  const anchor = anchorOf(text, text.indexOf(quote), text.indexOf(quote) + quote.length)
  const reworded = text.replace('for a week', 'for two weeks')
  const place = locateQuote([section(reworded)], anchor)
  expect(reworded.slice(place?.start, place?.end)).toBe('The pump has stood still for two weeks.')
  expect(locateQuote([section(text.replace(quote, 'Rain fell on the road to town.'))], anchor)).toBeNull()
})

test('likeness is 1 of the same, 0 of nothing shared, the same both ways', () => {
  fc.assert(
    fc.property(prose(40), prose(40), (a, b) => {
      expect(likenessOf(a, a)).toBe(1)
      expect(likenessOf(a, b)).toBeCloseTo(likenessOf(b, a), 10)
    }),
    { seed: 15, numRuns: 100 },
  )
  expect(likenessOf('abcd', 'wxyz')).toBe(0)
})

test('a word that stands a hundred thousand times takes no time', () => {
  const before = process.cpuUsage()
  locateQuote([section('a'.repeat(200_000))], {
    heading: 'yard',
    quote: 'a',
    prefix: 'b'.repeat(32),
    suffix: 'c'.repeat(32),
  })
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(500)
})
