/**
 * Whether `score` of `total` milli-points is at least `passPercent` (a whole percent), compared without dividing, so a
 * share just below the mark never rounds up to it. Nothing to earn is nothing to pass.
 */
export function hasPassed(score: number, total: number, passPercent: number): boolean {
  return total > 0 && BigInt(score) * 100n >= BigInt(total) * BigInt(passPercent)
}
