import type { Criterion } from '#courses/format/question.ts'

/** What a person gave a written answer: of each criterion one level, named by its points, and a comment, empty for none. */
export type RubricMark = {
  readonly levels: readonly { readonly criterion: string; readonly milliPoints: number }[]
  readonly comment: string
}

/**
 * The milli-points that a person's mark is worth by the rubric as it was asked: the levels added up. `null` where it does not fit, that is unless
 * each criterion has one of its own levels and nothing else has one.
 */
export function markByRubric(rubric: readonly Criterion[], { levels }: Pick<RubricMark, 'levels'>): number | null {
  if (levels.length !== rubric.length) return null
  const given = new Map(levels.map(({ criterion, milliPoints }) => [criterion, milliPoints]))
  let sum = 0
  for (const criterion of rubric) {
    const level = criterion.levels.find(({ milliPoints }) => milliPoints === given.get(criterion.id))
    if (level === undefined) return null
    sum += level.milliPoints
  }
  return sum
}
