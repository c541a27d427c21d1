import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { BankForm, Difficulty } from '#courses/format/examination.ts'

/** What a draw goes by; a question of a bank with its id is one. */
export type DrawItem = {
  readonly id: string
  readonly objectives: readonly string[]
  readonly difficulty: Difficulty
  readonly form: BankForm | null
}

/** What a draw goes by, of a compiled question. */
export function itemOf({ question, difficulty, form }: CompiledBank['questions'][number]): DrawItem {
  return { id: question.id, objectives: question.objectives, difficulty, form }
}
