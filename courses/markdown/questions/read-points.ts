/** Points as a source writes them, in thousandths, which are exact without a float; `null` for what is no number of at most three digits and three decimals. */
export function readPoints(written: string): number | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(written) ?? []
  return whole === undefined ? null : Number(whole) * 1000 + Number(decimals.padEnd(3, '0'))
}
