import type { ContainerDirective } from 'mdast-util-directive'

/** A day's work at most: what takes longer is several exercises. */
const wholeMinutes = /^(?:[1-9]\d?|[1-5]\d\d|600)$/

/** The minutes that an exercise says it takes, 1 to 600; `null` for one that says nothing or no such number, and for any other box. */
export function exerciseMinutes({ name, attributes }: ContainerDirective): number | null {
  const written = name === 'exercise' ? (attributes?.['minutes'] ?? '') : ''
  return wholeMinutes.test(written) ? Number(written) : null
}
