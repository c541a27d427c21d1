/** Points of an attempt, in milli-points, and their share rounded down to a basis point (1/100 of a percent). */
export type AttemptScore = {
  readonly milliPoints: number
  readonly totalMilliPoints: number
  /** 0..10000. Rounded down, so 10000 means every point, and `hasPassed` agrees with it for every whole percent. */
  readonly basisPoints: number
}

/** A question drawn for the attempt; a `Question` is one. */
export type DrawnQuestion = { readonly id: string; readonly milliPoints: number }

/**
 * Adds up the questions drawn. `earned` holds milli-points by question id; a question without an entry is unanswered and
 * counts 0, an entry for a question not drawn counts nothing, and points out of 0..full (from a damaged or foreign
 * record) count as the nearer end. An attempt worth nothing has 0 basis points.
 */
export function attemptScore(drawn: readonly DrawnQuestion[], earned: ReadonlyMap<string, number>): AttemptScore {
  let milliPoints = 0
  let totalMilliPoints = 0
  for (const question of drawn) {
    milliPoints += Math.min(question.milliPoints, Math.max(0, earned.get(question.id) ?? 0))
    totalMilliPoints += question.milliPoints
  }
  const basisPoints = totalMilliPoints > 0 ? Number((BigInt(milliPoints) * 10_000n) / BigInt(totalMilliPoints)) : 0
  return { milliPoints, totalMilliPoints, basisPoints }
}
