/** A whole number of 10^-digits as a decimal fraction with no zeros to spare: `decimal(42500, 3)` is `42.5`. */
export function decimal(units: number, digits: number): string {
  if (digits === 0) return String(units)
  const text = String(units).padStart(digits + 1, '0')
  const fraction = text.slice(-digits).replace(/0+$/, '')
  const whole = text.slice(0, -digits)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** What {@link decimal} wrote; `null` for any other text or more than a safe integer. */
export function parseDecimal(text: string, digits: number): number | null {
  const [whole = '', fraction = ''] = text.split('.')
  const units = Number(`${whole}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(units) && units >= 0 && decimal(units, digits) === text ? units : null
}
