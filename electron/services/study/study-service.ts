import type { AttemptSummary, AttemptView } from '#contract/attempt-view.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { RecordedAnswer } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'
import { attemptResult } from './attempt-result.ts'
import { type Drawn, freezeQuestions, readSnapshot } from './attempt-snapshots.ts'
import { attemptView } from './attempt-view.ts'
import { type Askable, checkGiven, type GivenAnswer } from './check-given.ts'
import { markAttempt } from './mark-attempt.ts'
import { findOpenAttempt } from './module-standing.ts'
import { recordedAnswer } from './recorded-answer.ts'

/** A module of a pack. */
export type ModulePlace = { readonly pack: string; readonly module: string }

/** Taking a module's questions. What a function acknowledges by returning is on the disk. */
export type StudyService = {
  /** The open attempt, or a new one. Throws `learner-unknown`, `pack-unknown`, `module-unknown`, `pack-broken`. */
  readonly resume: (learner: string, place: ModulePlace, language: CourseLanguage) => Promise<AttemptView>
  /**
   * Records answers, all or none, each final within its attempt; gives back what may be shown of each from then on.
   * Throws `attempt-unknown`, `attempt-closed`, `question-not-drawn`, `question-answered` or `answer-malformed`.
   */
  readonly answer: (
    learner: string,
    attempt: string,
    given: readonly GivenAnswer[],
    language: CourseLanguage,
  ) => readonly RecordedAnswer[]
  /** Hands an attempt in: unanswered questions earn nothing. Throws `attempt-unknown` or `attempt-closed`. */
  readonly submit: (learner: string, attempt: string, language: CourseLanguage) => Promise<AttemptView>
  /**
   * Answers and hands in in one go, going on with an open attempt. Every answer is checked before anything is recorded;
   * throws what `resume` and `answer` throw.
   */
  readonly take: (
    learner: string,
    place: ModulePlace,
    given: readonly GivenAnswer[],
    language: CourseLanguage,
  ) => Promise<AttemptView>
  /** An attempt as it was. Throws `attempt-unknown`. */
  readonly review: (learner: string, attempt: string, language: CourseLanguage) => AttemptView
  /** All attempts at a module, newest first. */
  readonly list: (learner: string, place: ModulePlace) => readonly AttemptSummary[]
  /** The open attempt, if there is one. */
  readonly findOpen: (learner: string, place: ModulePlace, language: CourseLanguage) => AttemptView | null
}

/** What the study service stands on. `now` is the clock in milliseconds since 1970 UTC. */
export type StudyParts = {
  readonly library: CourseLibrary
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly attempts: AttemptsRepository
  readonly progress: ModuleProgressRepository
  readonly snapshots: SnapshotsRepository
  readonly now: () => number
}

/** See {@link StudyService}. */
export function createStudyService(parts: StudyParts): StudyService {
  const { library, log, learners, attempts, progress, snapshots, now } = parts

  const requireLearner = (learner: string) => {
    if (learners.find(learner) === null) throw new AppError('learner-unknown', { learner })
  }
  const requireAttempt = (learner: string, id: string): Attempt => {
    requireLearner(learner)
    const attempt = attempts.find(learner, id)
    if (attempt === null) throw new AppError('attempt-unknown', { attempt: id })
    return attempt
  }
  const requireOpen = (learner: string, id: string): Attempt => {
    const attempt = requireAttempt(learner, id)
    if (attempt.submittedAt !== null) throw new AppError('attempt-closed', { attempt: id })
    return attempt
  }
  const view = (attempt: Attempt, language: CourseLanguage) => attemptView(attempt, snapshots, language)

  const askables = (attempt: Attempt): ReadonlyMap<string, Askable> =>
    new Map(
      attempt.questions.map(({ question, snapshot, given }) => [
        question,
        { snapshot: readSnapshot(snapshots, snapshot), isAnswered: given !== null },
      ]),
    )

  const draw = async (place: ModulePlace) => {
    const manifest = await library.findPack(place.pack)
    const drawn = freezeQuestions(manifest, await library.openModule(place.pack, place.module))
    if (drawn.length === 0) throw new AppError('module-without-questions', { ...place })
    return { manifest, drawn }
  }

  const resume: StudyService['resume'] = async (learner, place, language) => {
    requireLearner(learner)
    const before = findOpenAttempt(attempts, learner, place)
    if (before !== null) return view(before, language)
    const { manifest, drawn } = await draw(place)
    // Another call may have opened one while the module was compiled.
    const meanwhile = findOpenAttempt(attempts, learner, place)
    if (meanwhile !== null) return view(meanwhile, language)
    const started = {
      ...place,
      packVersion: manifest.version,
      language,
      passPercent: manifest.passPercent,
      questions: drawn.map(({ question, digest, shown }) => ({ question, snapshot: digest, shown })),
    }
    const bytes = drawn.map((one) => one.bytes)
    const [event] = log.append(learner, now(), [{ kind: 'attempt-started', v: 1, payload: started }], bytes)
    return view(requireAttempt(learner, event?.id ?? ''), language)
  }

  const answer: StudyService['answer'] = (learner, id, given, language) => {
    const drawn = askables(requireOpen(learner, id))
    checkGiven(drawn, given)
    log.append(
      learner,
      now(),
      given.map((one) => ({ kind: 'answer-recorded' as const, v: 1 as const, payload: { attempt: id, ...one } })),
    )
    return given.flatMap((one) => {
      const askable = drawn.get(one.question)
      return askable === undefined ? [] : [recordedAnswer(askable.snapshot, one, language)]
    })
  }

  const submit: StudyService['submit'] = async (learner, id, language) => {
    const { pack, module } = requireOpen(learner, id)
    const studyMinutes = await studyMinutesOf(library, { pack, module }, language)
    const attempt = requireOpen(learner, id)
    const isCompleted = (progress.find(learner, pack, module)?.completion ?? null) !== null
    log.append(learner, now(), markAttempt(attempt, snapshots, { studyMinutes, isCompleted }))
    return view(requireAttempt(learner, id), language)
  }

  return {
    resume,
    answer,
    submit,
    take: async (learner, place, given, language) => {
      requireLearner(learner)
      const open = findOpenAttempt(attempts, learner, place)
      checkGiven(open === null ? freshAskables((await draw(place)).drawn) : askables(open), given)
      const { attempt } = await resume(learner, place, language)
      answer(learner, attempt, given, language)
      return submit(learner, attempt, language)
    },
    review: (learner, id, language) => view(requireAttempt(learner, id), language),
    list: (learner, { pack, module }) =>
      attempts
        .listOfModule(learner, pack, module)
        .toReversed()
        .map(({ attempt, startedAt, submittedAt, passPercent, packVersion, marking, answered, drawn }) => ({
          attempt,
          startedAt,
          submittedAt,
          passPercent,
          packVersion,
          result: marking === null ? null : attemptResult(marking),
          answered,
          questions: drawn,
        })),
    findOpen: (learner, place, language) => {
      requireLearner(learner)
      const open = findOpenAttempt(attempts, learner, place)
      return open === null ? null : view(open, language)
    },
  }
}

function freshAskables(drawn: readonly Drawn[]): ReadonlyMap<string, Askable> {
  return new Map(drawn.map(({ question, snapshot }) => [question, { snapshot, isAnswered: false }]))
}

/** The author's estimate, or 0 when the pack is gone: a learner may hand in what is open all the same. */
async function studyMinutesOf(library: CourseLibrary, place: ModulePlace, language: CourseLanguage): Promise<number> {
  try {
    return moduleIn(await library.openModule(place.pack, place.module), language).minutes
  } catch (error) {
    if (error instanceof AppError) return 0
    throw error
  }
}
