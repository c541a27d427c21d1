import type { AttemptView } from '#contract/attempt-view.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { AttemptQuestion } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Attempt, AttemptQuestion as DrawnQuestion } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
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
    questions: attempt.questions.map((drawn) => questionView(drawn, snapshots, language)),
    result: attempt.marking === null ? null : attemptResult(attempt.marking),
  }
}

function questionView(
  { snapshot: digest, given, mark }: DrawnQuestion,
  snapshots: SnapshotsRepository,
  language: CourseLanguage,
): AttemptQuestion {
  const snapshot = readSnapshot(snapshots, digest)
  const { question } = questionIn(snapshot, language)
  if (given === null) return { question, recorded: null }
  const recorded = recordedAnswer(snapshot, given, language)
  // Once handed in, the points are those that were recorded then.
  const milliPoints = mark?.earnedMilliPoints ?? recorded.marking.milliPoints
  return { question, recorded: { ...recorded, marking: { ...recorded.marking, milliPoints } } }
}
