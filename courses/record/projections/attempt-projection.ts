import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { StoredFeedback } from '#courses/format/feedback-schema.ts'
import type { Answer } from '#courses/format/question.ts'
import type { RubricMark } from '#courses/rules/marking/mark-by-rubric.ts'
import type { EventBody } from '../event-kinds.ts'
import type { Marker } from '../payloads/rubric-marks.ts'
import type { RecordEvent } from '../record-event.ts'
import type { Projection } from './projection.ts'

/** One drawn question of an attempt, and what became of it. */
export type AttemptQuestion = {
  readonly question: string
  /** Digest of the snapshot that holds what was asked. */
  readonly snapshot: string
  readonly shown: readonly string[]
  readonly given: {
    readonly language: CourseLanguage
    readonly answer: Answer
    readonly at: number
    readonly activeMs: number | null
  } | null
  readonly mark: {
    readonly earnedMilliPoints: number
    readonly fullMilliPoints: number
    /** What may be told of the answer where the snapshot does not know it; by language. */
    readonly feedback: Readonly<Partial<Record<CourseLanguage, StoredFeedback>>> | null
    /** What a person gave for it; of an open question. */
    readonly rubric: RubricMark | null
  } | null
}

/** An attempt as its events tell it. Times are milliseconds since 1970 UTC. */
export type Attempt = {
  readonly attempt: string
  /** Where it was started in the order of the record: by lamport, then chain. */
  readonly lamport: number
  readonly chain: string
  readonly pack: string
  readonly packVersion: string
  readonly module: string
  readonly language: CourseLanguage
  readonly passPercent: number
  readonly startedAt: number
  readonly submittedAt: number | null
  readonly marking: {
    readonly at: number
    readonly rulesVersion: number
    readonly earnedMilliPoints: number
    readonly fullMilliPoints: number
    readonly passed: boolean
    /** Who marked the open questions. */
    readonly by: Marker | null
  } | null
  /** In the order drawn. */
  readonly questions: readonly AttemptQuestion[]
}

/**
 * Attempts by id. An answer once recorded is final within its attempt, since recording it may show its key: of two
 * answers to a question the first counts. Answers after submission and to questions not drawn do not count. The newest
 * marking of a submitted attempt counts. Nothing that does not count is lost: it stays in the log.
 */
export const attemptProjection: Projection<Attempt> = {
  keyOf: ({ header, body }) => {
    switch (body.kind) {
      case 'attempt-started':
        return header.id
      case 'answer-recorded':
      case 'attempt-submitted':
      case 'attempt-marked':
        return body.payload.attempt
      default:
        return null
    }
  },
  reduce: (state, { header, body }) => {
    if (state === null) return body.kind === 'attempt-started' ? started(header, body.payload) : null
    switch (body.kind) {
      case 'answer-recorded':
        return state.submittedAt === null ? withAnswer(state, header.at, body.payload) : state
      case 'attempt-submitted':
        return state.submittedAt === null ? { ...state, submittedAt: header.at } : state
      case 'attempt-marked':
        return state.submittedAt === null ? state : withMarking(state, header.at, body.payload)
      default:
        return state
    }
  },
}

type PayloadOf<K extends EventBody['kind']> = Extract<EventBody, { kind: K }>['payload']

function started(header: RecordEvent['header'], payload: PayloadOf<'attempt-started'>): Attempt {
  const { questions, ...rest } = payload
  return {
    ...rest,
    attempt: header.id,
    lamport: header.lamport,
    chain: header.chain,
    startedAt: header.at,
    submittedAt: null,
    marking: null,
    questions: questions.map((drawn) => ({
      ...drawn,
      given: null,
      mark: null,
    })),
  }
}

function withAnswer(state: Attempt, at: number, payload: PayloadOf<'answer-recorded'>): Attempt {
  const given = { language: payload.language, answer: payload.answer, at, activeMs: payload.activeMs }
  const questions = state.questions.map((entry) =>
    entry.question === payload.question && entry.given === null ? { ...entry, given } : entry,
  )
  return { ...state, questions }
}

function withMarking(state: Attempt, at: number, payload: PayloadOf<'attempt-marked'>): Attempt {
  const { rulesVersion, earnedMilliPoints, fullMilliPoints, passed, by = null } = payload
  const marks = new Map(
    payload.questions.map(({ question, feedback = null, rubric = null, ...mark }) => [
      question,
      { ...mark, feedback, rubric },
    ]),
  )
  return {
    ...state,
    marking: { at, rulesVersion, earnedMilliPoints, fullMilliPoints, passed, by },
    questions: state.questions.map((entry) => ({ ...entry, mark: marks.get(entry.question) ?? null })),
  }
}
