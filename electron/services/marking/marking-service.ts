import { AppError } from '#contract/errors/app-error.ts'
import type { GivenMark, ReturnOutcome, WaitingAnswer } from '#contract/marking.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt, AttemptQuestion } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import { markByRubric } from '#courses/rules/marking/mark-by-rubric.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { Learner, LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ResponseMark, ResponseMarksRepository } from '#db/repositories/response-marks-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { Answer } from '../credentials/answer.ts'
import type { AnswerFile } from '../credentials/answer-requests.ts'
import { writeStatement } from '../credentials/statement.ts'
import { nextTurn } from '../next-turn.ts'
import type { OpenedKey } from '../packs/publisher-keys.ts'
import { runInTurns } from '../run-in-turns.ts'
import { readSnapshot } from '../study/attempt-snapshots.ts'
import { markByPerson } from './mark-by-person.ts'
import { unmarkedAnswers } from './open-answers.ts'

/** What a person marks for learners whose records are here: a class, question by question. */
export type MarkingService = {
  /** Every written answer that waits, ordered by course, module, question and the time of handing in; of profiles that are locked none. */
  readonly list: (language: CourseLanguage) => readonly WaitingAnswer[]
  /**
   * Keeps what is given so far; true once every criterion has a level. Throws `attempt-unknown`, `question-not-drawn` for what does not wait, or
   * `answer-malformed` for levels that the rubric does not have.
   */
  readonly keep: (given: GivenMark) => boolean
  /** Keeps many, each of which is checked before any is kept; gives how many of them are whole. Throws as `keep`. */
  readonly keepAll: (given: readonly GivenMark[]) => number
  /**
   * Signs, for each learner, the marks of every attempt all of whose answers are marked. An attempt of which one is not goes on waiting. What is refused keeps
   * none of the others out. `done` notes that the files are where they belong; from then on these marks stay. Again gives the same marks.
   */
  readonly giveBack: (
    key: OpenedKey,
    tykeys: readonly Tykey[],
  ) => Promise<{
    readonly outcomes: readonly ReturnOutcome[]
    readonly answers: readonly AnswerFile[]
    readonly done: () => void
  }>
}

/** What marking stands on. */
export type MarkingParts = {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly attempts: AttemptsRepository
  readonly snapshots: SnapshotsRepository
  readonly responseMarks: ResponseMarksRepository
  /** Throws for a profile that is locked. */
  readonly demandOpen: (learner: string) => void
  readonly now: () => number
}

/** See {@link MarkingService}. */
export function createMarkingService(parts: MarkingParts): MarkingService {
  const { log, learners, attempts, snapshots, responseMarks, demandOpen, now } = parts

  const isOpen = ({ id }: Learner): boolean => {
    try {
      demandOpen(id)
      return true
    } catch (error) {
      if (error instanceof AppError) return false
      throw error
    }
  }
  const waiting = (): readonly { readonly person: Learner; readonly attempt: Attempt }[] =>
    learners
      .list()
      .filter((person) => isOpen(person))
      .flatMap((person) =>
        attempts
          .listOfLearner(person.id)
          .filter((attempt) => unmarkedAnswers(attempt).length > 0)
          .map((attempt) => ({ person, attempt })),
      )

  /** What may be kept. */
  const checked = ({
    learner,
    attempt: id,
    question,
    levels,
    comment,
  }: GivenMark): Omit<ResponseMark, 'returnedAt'> => {
    demandOpen(learner)
    const attempt = attempts.find(learner, id)
    if (attempt === null) throw new AppError('attempt-unknown', { attempt: id })
    const answered = unmarkedAnswers(attempt).find((one) => one.question === question)
    if (answered === undefined) throw new AppError('question-not-drawn', { question })
    const language = answered.given?.language ?? attempt.language
    const { question: asked } = questionIn(readSnapshot(snapshots, answered.snapshot), language)
    const rubric = asked.type === 'open' ? asked.rubric : []
    const chosen = rubric.filter(({ id: criterion }) => levels.some((level) => level.criterion === criterion))
    if (markByRubric(chosen, { levels }) === null)
      throw new AppError('answer-malformed', { question, fault: 'unknown-id' })
    return { learner, attempt: id, question, rubric: { levels, comment }, isWhole: chosen.length === rubric.length }
  }
  const put = (mark: Omit<ResponseMark, 'returnedAt'>): boolean => {
    responseMarks.put(mark)
    return mark.isWhole
  }

  return {
    list: (language) => {
      const kept = new Map(responseMarks.list().map((mark) => [keyOf(mark), mark]))
      return waiting()
        .flatMap(({ person, attempt }) =>
          unmarkedAnswers(attempt).map((answered) => {
            const mark = kept.get(keyOf({ learner: person.id, attempt: attempt.attempt, question: answered.question }))
            return viewOf(snapshots, person, attempt, answered, mark ?? null, language)
          }),
        )
        .toSorted(byQuestion)
    },
    keep: (given) => put(checked(given)),
    keepAll: (given) => given.map(checked).filter(put).length,
    giveBack: async (key, tykeys) => {
      const { findings } = await runInTurns(log.verifySteps())
      const outcomes: ReturnOutcome[] = []
      const answers: AnswerFile[] = []
      const given: { readonly learner: string; readonly attempt: string }[] = []
      const all = waiting()
      for (const person of new Set(all.map((one) => one.person))) {
        const whole = all
          .filter((one) => one.person === person)
          .map(({ attempt }) => ({ attempt, rubrics: responseMarks.rubricsOf(person.id, attempt.attempt) }))
          .filter(({ attempt, rubrics }) => unmarkedAnswers(attempt).every(({ question }) => rubrics.has(question)))
        if (whole.length === 0) continue
        try {
          const found = findings.find((one) => one.learner === null || one.learner === person.id)
          if (found !== undefined) throw new AppError('records-unsound', { rule: found.rule })
          const marks = whole.map(({ attempt, rubrics }) =>
            markByPerson(snapshots, person.id, attempt, { rubrics, key, tykeys }),
          )
          const answer: Answer = { learner: { id: person.id, name: person.name }, at: now(), marks, credentials: [] }
          answers.push({ learner: person.id, name: person.name, text: writeStatement('answer', answer, key.seed) })
          given.push(...whole.map(({ attempt }) => ({ learner: person.id, attempt: attempt.attempt })))
          outcomes.push({ kind: 'returned', learner: person.id, name: person.name, attempts: marks.length, file: null })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          const { code, details } = error
          outcomes.push({ kind: 'refused', learner: person.id, name: person.name, code, details })
        }
        // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two
        await nextTurn()
      }
      return {
        outcomes,
        answers,
        done: () => given.forEach(({ learner, attempt }) => responseMarks.handBack(learner, attempt, now())),
      }
    },
  }
}

function keyOf({ learner, attempt, question }: Pick<ResponseMark, 'learner' | 'attempt' | 'question'>): string {
  return `${learner} ${attempt} ${question}`
}

function viewOf(
  snapshots: SnapshotsRepository,
  person: Learner,
  attempt: Attempt,
  { snapshot: digest, given }: AttemptQuestion,
  mark: ResponseMark | null,
  reader: CourseLanguage,
): WaitingAnswer {
  const snapshot = readSnapshot(snapshots, digest)
  const language = given?.language ?? attempt.language
  return {
    learner: person.id,
    name: person.name,
    attempt: attempt.attempt,
    pack: attempt.pack,
    packTitle: snapshot.packTitle[reader],
    module: attempt.module,
    moduleTitle: snapshot.moduleTitle[reader] ?? Object.values(snapshot.moduleTitle)[0] ?? '',
    question: questionIn(snapshot, language).question,
    language,
    text: given?.answer.type === 'open' ? given.answer.text : '',
    submittedAt: attempt.submittedAt ?? attempt.startedAt,
    levels: mark?.rubric.levels ?? [],
    comment: mark?.rubric.comment ?? '',
    isWhole: mark?.isWhole ?? false,
    returnedAt: mark?.returnedAt ?? null,
  }
}

function byQuestion(a: WaitingAnswer, b: WaitingAnswer): number {
  const [one, other] = [a, b].map(({ pack, module, question }) => `${pack} ${module} ${question.id}`)
  if (one !== other) return (one ?? '') < (other ?? '') ? -1 : 1
  return a.submittedAt - b.submittedAt || (a.attempt < b.attempt ? -1 : 1)
}
