import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { CountedAttempt } from '#courses/rules/cohort/item-results.ts'

/**
 * The attempts of one learner, in the order of the record, that item results count: of each module the first that was handed in, because
 * a later one knows the questions. One that still waits to be marked counts for nothing, and no later one stands in for it.
 */
export function countedAttempts(learner: string, attempts: readonly Attempt[]): readonly CountedAttempt[] {
  const first = new Map<string, Attempt>()
  for (const attempt of attempts) {
    const name = JSON.stringify([attempt.pack, attempt.module])
    if (attempt.submittedAt !== null && !first.has(name)) first.set(name, attempt)
  }
  return [...first.values()].flatMap(({ pack, packVersion, module, marking, questions }) =>
    marking === null
      ? []
      : [
          {
            learner,
            pack,
            packVersion,
            module,
            questions: questions.flatMap(({ question, snapshot, given, mark }) =>
              mark === null ? [] : [{ question, snapshot, answer: given?.answer ?? null, ...withinFull(mark) }],
            ),
          },
        ],
  )
}

/** Points out of 0 to full, from a damaged or foreign record, count as the nearer end. */
function withinFull({ earnedMilliPoints, fullMilliPoints }: NonNullable<Attempt['questions'][number]['mark']>) {
  return { earnedMilliPoints: Math.min(earnedMilliPoints, fullMilliPoints), fullMilliPoints }
}
