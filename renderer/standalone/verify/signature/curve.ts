// The curve of Ed25519 (RFC 8032, section 5.1): -x² + y² = 1 + d·x²·y² over the numbers modulo 2^255 - 19.

const p = 2n ** 255n - 19n
const d = modulo(-121665n * inverse(121666n))
/** A square root of -1. */
const rootOfMinusOne = power(2n, (p - 1n) / 4n)

/** A point, as fractions x/z and y/z with t = x·y/z (RFC 8032, section 5.1.4). */
export type Point = { readonly x: bigint; readonly y: bigint; readonly z: bigint; readonly t: bigint }

/** The number of points that the base point makes. */
export const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/** Nothing, as a point. */
export const neutral: Point = { x: 0n, y: 1n, z: 1n, t: 0n }

/** The base point, y = 4/5. */
export const basePoint: Point = fromY(modulo(4n * inverse(5n)), 0n) ?? neutral

/** The sum of two points. The formula holds for any two, equal or not. */
export function sum(one: Point, other: Point): Point {
  const a = modulo((one.y - one.x) * (other.y - other.x))
  const b = modulo((one.y + one.x) * (other.y + other.x))
  const c = modulo(2n * d * one.t * other.t)
  const twice = modulo(2n * one.z * other.z)
  const [e, f, g, h] = [b - a, twice - c, twice + c, b + a]
  return { x: modulo(e * f), y: modulo(g * h), z: modulo(f * g), t: modulo(e * h) }
}

/** The point on the other side. */
export function negated(point: Point): Point {
  return { ...point, x: modulo(-point.x), t: modulo(-point.t) }
}

/** `m` times one point and `n` times another, added. Nothing here is secret, so it takes as long as the numbers ask. */
export function doubleProduct(m: bigint, one: Point, n: bigint, other: Point): Point {
  const both = sum(one, other)
  let total = neutral
  for (let bit = 255n; bit >= 0n; bit -= 1n) {
    total = sum(total, total)
    const [hasOne, hasOther] = [(m >> bit) & 1n, (n >> bit) & 1n]
    if (hasOne && hasOther) total = sum(total, both)
    else if (hasOne) total = sum(total, one)
    else if (hasOther) total = sum(total, other)
  }
  return total
}

/** Whether eight times the point is nothing: such a point, as a key, has signatures that fit any message. */
export function isOfSmallOrder(point: Point): boolean {
  const twice = sum(point, point)
  const fourTimes = sum(twice, twice)
  const { x, y, z } = sum(fourTimes, fourTimes)
  return x === 0n && y === z
}

/** 32 bytes: y, little-endian, and in the highest bit whether x is odd. */
export function encodedPoint({ x, y, z }: Point): Uint8Array {
  const shrink = inverse(z)
  let rest = modulo(y * shrink) | ((modulo(x * shrink) & 1n) << 255n)
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(rest & 0xffn)
    rest >>= 8n
    return byte
  })
}

/** What {@link encodedPoint} wrote; `null` for bytes of no point, and for a second spelling of one (y of p or more, a zero with a sign). */
export function decodedPoint(bytes: Uint8Array): Point | null {
  const whole = littleEndian(bytes)
  return bytes.length === 32 ? fromY(BigInt.asUintN(255, whole), whole >> 255n) : null
}

/** Bytes as a whole number, lowest first. */
export function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((rest, byte) => (rest << 8n) | BigInt(byte), 0n)
}

function fromY(y: bigint, sign: bigint): Point | null {
  if (y >= p) return null
  const [u, v] = [modulo(y * y - 1n), modulo(d * y * y + 1n)]
  // RFC 8032, section 5.1.3: a candidate for the root of u/v, or that times a root of -1.
  let x = modulo(u * v ** 3n * power(modulo(u * v ** 7n), (p - 5n) / 8n))
  const square = modulo(v * x * x)
  if (square === modulo(-u)) x = modulo(x * rootOfMinusOne)
  else if (square !== u) return null
  if (x === 0n && sign === 1n) return null
  if ((x & 1n) !== sign) x = p - x
  return { x, y, z: 1n, t: modulo(x * y) }
}

function modulo(value: bigint): bigint {
  const rest = value % p
  return rest < 0n ? rest + p : rest
}

function inverse(value: bigint): bigint {
  return power(modulo(value), p - 2n)
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, rest] = [1n, base, exponent]
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % p
    square = (square * square) % p
    rest >>= 1n
  }
  return result
}
