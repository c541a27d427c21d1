/** What completes a course, as the record has it. Times are milliseconds since 1970 UTC, `null` while it is open. */
export type CourseFacts = {
  /** The modules that the course has now. */
  readonly modules: readonly string[]
  readonly seen: readonly { readonly module: string; readonly at: number }[]
  /** When the examination was passed; `'none'` for a course without one. */
  readonly examinationPassedAt: number | null | 'none'
  readonly evaluatedAt: number | null
  readonly attestedAt: number | null
  /** Whether the statement was signed under another version of the course than the one the modules are of. */
  readonly isAttestedElsewhere: boolean
}

/** How many modules are seen, when the last of them was (`null` while one is missing), and when all was there. */
export type CourseCompletion = {
  readonly seen: number
  readonly contentSeenAt: number | null
  /** When the last of the four facts was recorded; `null` while one is missing. */
  readonly completedAt: number | null
}

/**
 * A course is complete when every module is read through, the examination is passed where there is one, the course is
 * evaluated and the statement signed. Time spent plays no part. A statement is only taken once all is read and passed,
 * so under the version it was signed for that was so, and stays so whatever a later version asks.
 */
export function courseCompletion(facts: CourseFacts): CourseCompletion {
  const { examinationPassedAt, evaluatedAt, attestedAt } = facts
  const times = facts.modules.flatMap((id) => facts.seen.find(({ module }) => module === id)?.at ?? [])
  const contentSeenAt = times.length < facts.modules.length ? null : Math.max(...times)
  const studied = [contentSeenAt, ...(examinationPassedAt === 'none' ? [] : [examinationPassedAt])]
  const all = [evaluatedAt, attestedAt, ...(facts.isAttestedElsewhere ? [] : studied)]
  const there = all.filter((at) => at !== null)
  return { seen: times.length, contentSeenAt, completedAt: there.length < all.length ? null : Math.max(...there) }
}
