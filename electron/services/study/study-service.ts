import type { AttemptSummary, AttemptView } from '#contract/attempt-view.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { RecordedAnswer } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { AppendableBody } from '#db/log/append.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { DraftsRepository } from '#db/repositories/drafts-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { attemptResult } from './attempt-result.ts'
import { type Drawn, readSnapshot } from './attempt-snapshots.ts'
import { attemptView } from './attempt-view.ts'
import { type Askable, checkGiven, type GivenAnswer } from './check-given.ts'
import { drawQuestions, type Paper, termsOf } from './draw-questions.ts'
import { findHindrance, hindranceError } from './hindrance.ts'
import { handIn, markingBodies, settledMarks } from './mark-attempt.ts'
import { keyOf, markSealed } from './mark-sealed.ts'
import { findOpenAttempt } from './module-standing.ts'
import { recordedAnswer } from './recorded-answer.ts'

/** A module of a pack, or its examination by the name of its bank. */
export type ModulePlace = { readonly pack: string; readonly module: string }

/** Taking a module's questions. What a function acknowledges by returning is on the disk. */
export type StudyService = {
  /**
   * The open attempt, or a new one. Throws `learner-unknown`, `pack-unknown`, `module-unknown`, `pack-broken`, and where
   * none may be begun `pack-closed`, `module-not-yet` or `attempt-waits`.
   */
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
  /**
   * Hands an attempt in: unanswered questions earn nothing. One that is sealed, or that a person has to mark, is not marked by it. Throws `attempt-unknown` or `attempt-closed`.
   */
  readonly submit: (learner: string, attempt: string, language: CourseLanguage) => Promise<AttemptView>
  /**
   * Marks every attempt of a learner that waits for these keys, all or none, and gives them back in the order in which they
   * were begun. One that was asked in other words goes on waiting. Throws `learner-unknown`, `nothing-to-mark`, or
   * `tykey-differs` when the keys fit no attempt; `responses-unmarked` where a person has to mark as well.
   */
  readonly mark: (learner: string, tykey: Tykey, language: CourseLanguage) => Promise<readonly AttemptView[]>
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
  readonly courses: CourseProgressRepository
  readonly drafts: DraftsRepository
  readonly snapshots: SnapshotsRepository
  readonly now: () => number
  /** Chance for drawing papers. */
  readonly randomBytes: (count: number) => Uint8Array
  /** Minutes east of UTC at an instant, by this PC's clock. */
  readonly utcOffsetMinutes: (at: number) => number
}

/** See {@link StudyService}. */
export function createStudyService(parts: StudyParts): StudyService {
  const { library, log, learners, attempts, progress, drafts, snapshots, now } = parts

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

  const paper = (learner: string, place: ModulePlace) => drawQuestions(parts, learner, place)

  /** Begins an attempt; nothing may wait between looking for an open one and recording the new. */
  const start = (
    learner: string,
    place: ModulePlace,
    language: CourseLanguage,
    { manifest, drawn }: Paper,
  ): Attempt => {
    // Another call may have opened one while the module was compiled.
    const meanwhile = findOpenAttempt(attempts, learner, place)
    if (meanwhile !== null) return meanwhile
    const at = now()
    const hindrance = findHindrance(parts, learner, manifest, place.module, at)
    if (hindrance !== null) throw hindranceError(hindrance, place, parts.utcOffsetMinutes)
    const started = {
      ...place,
      packVersion: manifest.version,
      language,
      passPercent: manifest.passPercent,
      questions: drawn.map(({ question, digest, shown }) => ({ question, snapshot: digest, shown })),
    }
    const bytes = drawn.map((one) => one.bytes)
    const [event] = log.append(learner, at, [{ kind: 'attempt-started', v: 1, payload: started }], bytes)
    return requireAttempt(learner, event?.id ?? '')
  }

  const resume: StudyService['resume'] = async (learner, place, language) => {
    requireLearner(learner)
    const before = findOpenAttempt(attempts, learner, place)
    return view(before ?? start(learner, place, language, await paper(learner, place)), language)
  }

  /** Begins an attempt for these answers, once all of them fit its questions. */
  const startFor = async (
    learner: string,
    place: ModulePlace,
    given: readonly GivenAnswer[],
    language: CourseLanguage,
  ): Promise<Attempt> => {
    const fresh = await paper(learner, place)
    checkGiven(freshAskables(fresh.drawn), given)
    return start(learner, place, language, fresh)
  }

  const answer: StudyService['answer'] = (learner, id, given, language) => {
    const attempt = requireOpen(learner, id)
    const drawn = askables(attempt)
    checkGiven(drawn, given)
    log.append(
      learner,
      now(),
      given.map((one) => ({ kind: 'answer-recorded' as const, v: 1 as const, payload: { attempt: id, ...one } })),
      [],
      () => {
        for (const { question } of given) drafts.remove(learner, attempt, question)
      },
    )
    return given.flatMap((one) => {
      const askable = drawn.get(one.question)
      return askable === undefined ? [] : [recordedAnswer(askable.snapshot, one, language)]
    })
  }

  const submit: StudyService['submit'] = async (learner, id, language) => {
    const { pack, module } = requireOpen(learner, id)
    const terms = await termsOf(library, { pack, module })
    const attempt = requireOpen(learner, id)
    const isCompleted = (progress.find(learner, pack, module)?.completion ?? null) !== null
    const bodies = handIn(attempt, snapshots, { ...terms, isCompleted })
    log.append(learner, now(), bodies, [], () => drafts.clear(learner, attempt))
    return view(requireAttempt(learner, id), language)
  }

  const mark: StudyService['mark'] = async (learner, tykey, language) => {
    requireLearner(learner)
    const { pack, bank: module } = tykey
    const { studyMinutes } = await termsOf(library, { pack, module })
    const key = keyOf(tykey)
    const waiting = attempts
      .listOfModule(learner, pack, module)
      .filter(({ submittedAt, marking }) => submittedAt !== null && marking === null)
      .map(({ attempt }) => requireAttempt(learner, attempt))
    if (waiting.length === 0) throw new AppError('nothing-to-mark', { pack, module })
    const opened = waiting.map((attempt) => ({ attempt, seal: markSealed(attempt, snapshots, tykey) }))
    if (opened.some(({ seal }) => seal.kind === 'marked' && settledMarks(seal.marks) === null))
      throw new AppError('responses-unmarked', { pack })
    const marked: Attempt[] = []
    const bodies: AppendableBody[] = []
    for (const { attempt, seal } of opened) {
      const marks = seal.kind === 'marked' ? settledMarks(seal.marks) : null
      if (marks === null) continue
      const isCompleted =
        bodies.some(({ kind }) => kind === 'module-completed') ||
        (progress.find(learner, pack, module)?.completion ?? null) !== null
      bodies.push(...markingBodies(attempt, marks, { studyMinutes, isCompleted }, { tykey: key }))
      marked.push(attempt)
    }
    const refused = opened.flatMap(({ seal }) => (seal.kind === 'not-fitting' ? [seal.question] : []))
    if (bodies.length === 0) throw new AppError('tykey-differs', { pack, module, question: refused[0] ?? '' })
    log.append(learner, now(), bodies)
    return marked.map(({ attempt }) => view(requireAttempt(learner, attempt), language))
  }

  return {
    resume,
    answer,
    submit,
    mark,
    take: async (learner, place, given, language) => {
      requireLearner(learner)
      const open = findOpenAttempt(attempts, learner, place)
      const attempt = open ?? (await startFor(learner, place, given, language))
      answer(learner, attempt.attempt, given, language)
      return submit(learner, attempt.attempt, language)
    },
    review: (learner, id, language) => view(requireAttempt(learner, id), language),
    list: (learner, { pack, module }) =>
      attempts
        .listOfModule(learner, pack, module)
        .toReversed()
        .map(({ attempt, startedAt, submittedAt, passPercent, packVersion, marking, answered, drawn, unmarked }) => ({
          attempt,
          startedAt,
          submittedAt,
          passPercent,
          packVersion,
          result: marking === null ? null : attemptResult(marking),
          answered,
          questions: drawn,
          unmarked,
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
