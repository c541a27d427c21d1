/** An exact decimal number: `digits` × 10^−`scale`, `scale` an integer of at least 0. */
export type Decimal = { readonly digits: bigint; readonly scale: number }

/** The decimal written as an optional `-`, digits and at most one point, such as `-3.50`, `.5` or `72.`. */
export function decimalOf(plain: string): Decimal {
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const magnitude = BigInt(`${whole}${fraction}`)
  return { digits: plain.startsWith('-') ? -magnitude : magnitude, scale: fraction.length }
}

/** `value` × 10^`exponent`, exactly; `exponent` may be negative. */
export function timesPowerOfTen(value: Decimal, exponent: number): Decimal {
  const scale = value.scale - exponent
  return scale >= 0 ? { digits: value.digits, scale } : { digits: value.digits * 10n ** BigInt(-scale), scale: 0 }
}

/** Whether |a − b| ≤ tolerance, exactly. A negative tolerance admits nothing. */
export function isWithin(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale, tolerance.scale)
  const raised = (value: Decimal) => value.digits * 10n ** BigInt(scale - value.scale)
  const distance = raised(a) - raised(b)
  return (distance < 0n ? -distance : distance) <= raised(tolerance)
}
