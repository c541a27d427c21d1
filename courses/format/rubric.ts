import type { Criterion } from './question.ts'

/** Most criteria of a rubric, and most levels of one: what a person can keep in view, and a digit key each. */
export const rubricLimits = { criteria: 12, levels: 9 } as const

/** The points of an open question in milli-points: the highest level of each criterion, added up. */
export function rubricMilliPoints(rubric: readonly { readonly levels: readonly { readonly milliPoints: number }[] }[]) {
  return rubric.reduce((sum, { levels }) => sum + Math.max(0, ...levels.map(({ milliPoints }) => milliPoints)), 0)
}

/** What has to be alike in both languages of a rubric, and what a change of is a change of meaning: each criterion with each of its levels. */
export function rubricShape(
  rubric: readonly (Pick<Criterion, 'id'> & { readonly levels: readonly { readonly milliPoints: number }[] })[],
): readonly string[] {
  return rubric.flatMap(({ id, levels }) => levels.map(({ milliPoints }) => `${id}@${milliPoints}`))
}
