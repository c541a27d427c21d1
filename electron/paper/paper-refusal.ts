import type { MissingGlyph } from './missing-glyphs.ts'

/** Why a paper could not be drawn, as data for a text in the reader's language. */
export type PaperProblem =
  | { readonly kind: 'missing-glyphs'; readonly glyphs: readonly MissingGlyph[] }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'bad-fact'; readonly fact: string }

/** Thrown instead of drawing a paper with a blank box, a cut text or a figure that means nothing. */
export class PaperRefusal extends Error {
  override readonly name = 'PaperRefusal'
  readonly problem: PaperProblem

  constructor(problem: PaperProblem) {
    super(inWords(problem))
    this.problem = problem
  }
}

function inWords(problem: PaperProblem): string {
  if (problem.kind === 'too-long') return 'the texts do not fit on one page'
  if (problem.kind === 'bad-fact') return `not a fact that can be drawn: ${problem.fact}`
  return `no font has ${problem.glyphs.map(({ character, codePoint }) => `${character} (${codePoint})`).join(', ')}`
}
