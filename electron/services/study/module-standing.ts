import type { ModuleStanding } from '#contract/library-view.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { type AttemptRecord, moduleCompletion } from '#courses/rules/completion/module-completion.ts'
import type { AttemptSummary, AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { basisPointsOf } from './attempt-result.ts'

/** Where a learner stands in a module, from the record. */
export function moduleStanding(
  attempts: AttemptsRepository,
  learner: string,
  place: { readonly pack: string; readonly module: string },
): ModuleStanding {
  const all = attempts.listOfModule(learner, place.pack, place.module)
  const completion = moduleCompletion(all.map(toRecord))
  switch (completion.kind) {
    case 'not-started':
    case 'waiting':
      return { kind: completion.kind }
    case 'in-progress': {
      const open = all.find(({ attempt }) => attempt === completion.openAttemptId)
      return { kind: 'in-progress', answered: open?.answered ?? 0, questions: open?.drawn ?? 0 }
    }
    case 'passed':
    case 'not-passed':
      return { kind: completion.kind, basisPoints: completion.best.score.basisPoints }
    default:
      return completion satisfies never
  }
}

/** The attempt that is open, if one is; there is never more than one a module on one computer. */
export function findOpenAttempt(
  attempts: AttemptsRepository,
  learner: string,
  place: { readonly pack: string; readonly module: string },
): Attempt | null {
  const open = attempts
    .listOfModule(learner, place.pack, place.module)
    .findLast(({ submittedAt }) => submittedAt === null)
  return open === undefined ? null : attempts.find(learner, open.attempt)
}

function toRecord({ attempt, passPercent, submittedAt, marking }: AttemptSummary): AttemptRecord {
  if (marking === null) return { state: submittedAt === null ? 'open' : 'waiting', id: attempt }
  const score = {
    milliPoints: marking.earnedMilliPoints,
    totalMilliPoints: marking.fullMilliPoints,
    basisPoints: basisPointsOf(marking),
  }
  return { state: 'submitted', id: attempt, score, passPercent }
}
