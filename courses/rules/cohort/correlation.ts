/**
 * Fewer pairs give no correlation. Our own choice, and a low one, because classes are small: by Fisher's transformation (R. A. Fisher
 * 1921, standard error 1/√(n − 3)) a correlation of 0.3 found in ten people may as well be anything from −0.4 to 0.8. So `n` is
 * always shown beside it.
 */
export const fewestForCorrelation = 10

/** Two whole numbers that belong together. */
export type Pair = { readonly x: number; readonly y: number }

/**
 * Pearson's product-moment correlation, in thousandths from −1000 to 1000, rounded half away from zero:
 * r = (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²)). Where x has two values this is the point-biserial correlation. `null` for fewer
 * than {@link fewestForCorrelation} pairs, or where x or y is the same for all. The sums are exact; only the last root is not.
 */
export function correlation(pairs: readonly Pair[]): number | null {
  if (pairs.length < fewestForCorrelation) return null
  const n = BigInt(pairs.length)
  let [sx, sy, sxx, syy, sxy] = [0n, 0n, 0n, 0n, 0n]
  for (const pair of pairs) {
    const [x, y] = [BigInt(pair.x), BigInt(pair.y)]
    sx += x
    sy += y
    sxx += x * x
    syy += y * y
    sxy += x * y
  }
  const [spreadX, spreadY] = [n * sxx - sx * sx, n * syy - sy * sy]
  if (spreadX === 0n || spreadY === 0n) return null
  const r = Number(n * sxy - sx * sy) / (Math.sqrt(Number(spreadX)) * Math.sqrt(Number(spreadY)))
  const milli = Math.sign(r) * Math.min(1000, Math.round(Math.abs(r) * 1000))
  return milli === 0 ? 0 : milli
}
