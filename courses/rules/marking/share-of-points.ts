/**
 * The points for `earned` of `possible` parts: `full × earned / possible`, rounded down to a whole milli-point, so that
 * only all parts give full points. Shares outside 0..1 count as the nearer end. Exact as long as `full × possible` is a
 * safe integer. Rounding down is our own choice.
 */
export function shareOfPoints(full: number, earned: number, possible: number): number {
  if (earned <= 0) return 0
  if (earned >= possible) return full
  const product = full * earned
  return (product - (product % possible)) / possible
}
