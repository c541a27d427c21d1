/** The whole number of 10^-digits that a decimal fraction tells; `null` for a text with zeros to spare or anything else in it. */
export function unitsOf(text: string, digits: number): number | null {
  const found = /^(0|[1-9]\d*)(?:\.(\d*[1-9]))?$/.exec(text)
  const fraction = found?.[2] ?? ''
  if (found === null || fraction.length > digits) return null
  const units = Number(`${found[1]}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(units) ? units : null
}
