// The constants of SHA-2 are the first bits of roots of primes (FIPS 180-4, sections 4.2 and 5.3): computed, they cannot be mistyped.

/** The first 64 bits of the fractions of the square roots of the first eight primes. */
export const initialWords: readonly bigint[] = primes(8).map((prime) => fractionOfRoot(prime, 2n))

/** The first 64 bits of the fractions of the cube roots of the first eighty primes. */
export const roundWords: readonly bigint[] = primes(80).map((prime) => fractionOfRoot(prime, 3n))

function primes(count: number): bigint[] {
  const found: bigint[] = []
  for (let candidate = 2n; found.length < count; candidate += 1n) {
    if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate)
  }
  return found
}

/** Of the root of the given degree, the 64 bits after the point. */
function fractionOfRoot(value: bigint, degree: bigint): bigint {
  const scaled = value << (64n * degree)
  // Newton's way down from above: the first step that does not fall is the whole part of the root.
  let root = 1n << 80n
  for (;;) {
    const next = ((degree - 1n) * root + scaled / root ** (degree - 1n)) / degree
    if (next >= root) return BigInt.asUintN(64, root)
    root = next
  }
}
