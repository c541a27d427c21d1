import type { SectionText } from './section-texts.ts'

/** What a highlight remembers of its place: the heading above it, its words, and the words just before and after it. */
export type QuoteAnchor = {
  readonly heading: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** A place in the text of a section; offsets count UTF-16 units, `end` is the first after it. */
export type QuotePlace = {
  readonly page: string
  readonly heading: string
  readonly start: number
  readonly end: number
}

/** Letters kept before and after a quote. Our own choice: about a line. */
export const contextLetters = 32

/** Least likeness of the words around, from 0 to 1, by which one of several places, or a short quote, is taken for the one marked. */
const leastLikeness = 0.25
/** Quotes of so many letters, or half as many Han characters, hardly stand in a text twice by chance; shorter ones need their surroundings. */
const tellingLetters = 12
/** Least likeness of a changed quote to the one marked. */
const leastQuoteLikeness = 0.6

/**
 * Finds a quote again in a text that may have changed: under its heading, else anywhere in the module. Its words decide, then
 * the words around it; of a quote that was itself reworded, what stands between the words around it. `null` when it is gone:
 * rather lost and told than shown at a wrong place.
 */
export function locateQuote(sections: readonly SectionText[], anchor: QuoteAnchor): QuotePlace | null {
  if (anchor.quote === '') return null
  const own = sections.filter(({ heading }) => heading === anchor.heading)
  const others = sections.filter(({ heading }) => heading !== anchor.heading)
  return exact(own, anchor) ?? reworded(own, anchor) ?? exact(others, anchor)
}

type Candidate = QuotePlace & {
  /** Of the liker side, and of both. */
  readonly likeness: number
  readonly likenessOfBoth: number
}

function exact(sections: readonly SectionText[], anchor: QuoteAnchor): QuotePlace | null {
  const found = sections.flatMap((section) => candidatesIn(section, anchor))
  const [first] = found
  if (first === undefined) return null
  const best = found.reduce((a, b) => (b.likenessOfBoth > a.likenessOfBoth ? b : a), first)
  const isTelling = found.length === 1 && weightOf(anchor.quote) >= tellingLetters
  if (!isTelling && best.likeness < leastLikeness) return null
  const { page, heading, start, end } = best
  return { page, heading, start, end }
}

function weightOf(quote: string): number {
  return quote.length + (quote.match(/\p{Script=Han}/gu)?.length ?? 0)
}

/** Most places of one section that are compared: a marked word that stands there oftener tells no place. */
const mostCandidates = 200

function candidatesIn({ page, heading, text }: SectionText, { quote, prefix, suffix }: QuoteAnchor): Candidate[] {
  const found: Candidate[] = []
  for (
    let start = text.indexOf(quote);
    start >= 0 && found.length < mostCandidates;
    start = text.indexOf(quote, start + 1)
  ) {
    const end = start + quote.length
    const before = likenessOf(prefix, text.slice(Math.max(0, start - contextLetters), start))
    const after = likenessOf(suffix, text.slice(end, end + contextLetters))
    found.push({ page, heading, start, end, likeness: Math.max(before, after), likenessOfBoth: before + after })
  }
  return found
}

/** Shortest context that a reworded quote is looked for between; an edge of the section needs none. */
const leastContext = 4

/** Between the words before and the words after, if both still stand as they were and the quote has not become another. */
function reworded(sections: readonly SectionText[], { quote, prefix, suffix }: QuoteAnchor): QuotePlace | null {
  const [before, after] = [prefix.slice(-contextLetters / 2), suffix.slice(0, contextLetters / 2)]
  const isTold = (context: string) => context === '' || context.length >= leastContext
  if (!isTold(before) || !isTold(after) || (before === '' && after === '')) return null
  for (const { page, heading, text } of sections) {
    const at = text.indexOf(before)
    if (at < 0 || (before !== '' && text.includes(before, at + 1))) continue
    const start = at + before.length
    const end = after === '' ? text.length : text.indexOf(after, start)
    if (end <= start || end - start > quote.length * 2) continue
    if (likenessOf(quote, text.slice(start, end)) >= leastQuoteLikeness) return { page, heading, start, end }
  }
  return null
}

/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring letters they share, by all they have (Dice’s
 * coefficient). Two empty texts, at the edge of a section, are alike.
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const [pairs, others] = [pairsOf(a), pairsOf(b)]
  if (pairs.length === 0 || others.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of others) {
    const count = left.get(pair) ?? 0
    if (count > 0) {
      shared += 1
      left.set(pair, count - 1)
    }
  }
  return (2 * shared) / (pairs.length + others.length)
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
