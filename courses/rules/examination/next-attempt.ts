import type { AttemptRules } from '#courses/format/examination.ts'

/** An attempt that was handed in. */
export type HandedIn = { readonly submittedAt: number; readonly passed: boolean }

const msPerHour = 3_600_000

/**
 * When another attempt may begin, in milliseconds since 1970 UTC; `null` when it may begin now. After every `count` attempts
 * that did not pass there are `waitHours`, counted from the last one; once one has passed there is no wait. A last attempt
 * in the future means that the clock was wrong then or is now, and nobody waits for that.
 */
export function nextAttemptAt(
  rules: AttemptRules | undefined,
  handedIn: readonly HandedIn[],
  now: number,
): number | null {
  if (rules === undefined || handedIn.length === 0 || handedIn.some(({ passed }) => passed)) return null
  if (handedIn.length % rules.count !== 0) return null
  const last = Math.max(...handedIn.map(({ submittedAt }) => submittedAt))
  const again = last + rules.waitHours * msPerHour
  return last > now || again <= now ? null : again
}
