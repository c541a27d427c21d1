import type { AttemptView } from '#contract/attempt-view.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { AttemptQuestion } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Attempt, AttemptQuestion as DrawnQuestion } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import type { Marking } from '#courses/rules/marking/marking.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { attemptResult } from './attempt-result.ts'
import { readSnapshot } from './attempt-snapshots.ts'
import { recordedAnswer } from './recorded-answer.ts'

/** An attempt as the learner sees it, all of it read from the snapshots it was taken on, in the reader's language. */
export function attemptView(attempt: Attempt, snapshots: SnapshotsRepository, language: CourseLanguage): AttemptView {
  const [first] = attempt.questions
  if (first === undefined) throw new AppError('data-damaged', { folder: '' })
  const { packTitle, moduleTitle } = readSnapshot(snapshots, first.snapshot)
  return {
    attempt: attempt.attempt,
    pack: attempt.pack,
    packVersion: attempt.packVersion,
    packTitle: packTitle[language],
    module: attempt.module,
    moduleTitle: moduleTitle[language] ?? Object.values(moduleTitle)[0] ?? '',
    passPercent: attempt.passPercent,
    startedAt: attempt.startedAt,
    submittedAt: attempt.submittedAt,
    questions: attempt.questions.map((drawn) => questionView(attempt, drawn, snapshots, language)),
    result: attempt.marking === null ? null : attemptResult(attempt.marking),
  }
}

function questionView(
  attempt: Attempt,
  { snapshot: digest, given, mark }: DrawnQuestion,
  snapshots: SnapshotsRepository,
  language: CourseLanguage,
): AttemptQuestion {
  const snapshot = readSnapshot(snapshots, digest)
  const { question } = questionIn(snapshot, language)
  if (given === null) return { question, recorded: null }
  const recorded = recordedAnswer(snapshot, given, language)
  if (mark === null || attempt.marking === null) return { question, recorded }
  const marking = recorded.marking ?? sealedMarking(attempt.marking.rulesVersion, mark)
  const feedback = mark.feedback?.[language] ?? mark.feedback?.[given.language] ?? {}
  // Once marked, the points are those that were recorded then.
  return {
    question,
    recorded: {
      ...recorded,
      ...feedback,
      marking: { ...marking, milliPoints: mark.earnedMilliPoints },
      person: mark.rubric && { ...mark.rubric, by: attempt.marking.by?.name ?? '' },
    },
  }
}

/** What the points say of an answer that was marked elsewhere; which choice earned them stays with the key. */
function sealedMarking(rulesVersion: number, mark: NonNullable<DrawnQuestion['mark']>): Marking {
  const { earnedMilliPoints: milliPoints, fullMilliPoints } = mark
  const verdict = milliPoints <= 0 ? 'wrong' : milliPoints >= fullMilliPoints ? 'right' : 'partly'
  return { rulesVersion, milliPoints, verdict, perChoice: [], note: null }
}
