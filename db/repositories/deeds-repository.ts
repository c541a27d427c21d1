import type { ReadableDb } from '../connection/sqlite.ts'

/** From when until before when, in milliseconds since 1970 UTC. */
export type Span = { readonly from: number; readonly until: number }

/** When a learner did something that is evidence, as the log tells it. Instants in no order; read only. */
export type DeedsRepository = {
  /** Answers that count, one for each question of an attempt. */
  readonly answersIn: (learner: string, span: Span) => readonly number[]
  /** Sign-offs in the learner's own chains whose payload was not erased. */
  readonly signOffsIn: (learner: string, span: Span) => readonly number[]
}

type Asked = Span & { readonly learner: string }

/** Prepares the statements. */
export function createDeedsRepository(db: ReadableDb): DeedsRepository {
  const answers = db
    .prepare<Asked, number>(
      `SELECT answered_at FROM attempt_questions
       WHERE learner_id = @learner AND answered_at >= @from AND answered_at < @until`,
    )
    .pluck()
  const signOffs = db
    .prepare<Asked, number>(
      `SELECT e.at FROM events AS e JOIN payloads AS p ON p.event = e.hash JOIN chains AS c ON c.public_key = e.chain
       WHERE e.kind = 'sign-off-given' AND e.at >= @from AND e.at < @until AND c.learner_id = @learner`,
    )
    .pluck()
  return {
    answersIn: (learner, span) => answers.all({ learner, ...span }),
    signOffsIn: (learner, span) => signOffs.all({ learner, ...span }),
  }
}
