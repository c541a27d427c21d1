import type { RootContent } from 'mdast'
import type { BankForm, Difficulty } from '#courses/format/examination.ts'
import type { AnswerKey, Question, WantedLength } from '#courses/format/question.ts'
import type { Spot } from '#courses/format/source-survey.ts'

/** Blocks of a source that become one sanitised part of the finished tree. */
export type DraftContent = readonly RootContent[]

/** Something to pick, order or pair, before its content is compiled. */
export type DraftChoice = {
  readonly id: string
  readonly content: DraftContent
  readonly feedback: DraftContent
}

/** A criterion of a rubric before its content is compiled. */
export type DraftCriterion = DraftChoice & {
  readonly levels: readonly { readonly milliPoints: number; readonly content: DraftContent }[]
}

/** What is asked, by type, with content not yet compiled. The order of choices is the order of the compiled question. */
export type DraftAsked =
  | {
      readonly type: 'single' | 'multiple' | 'true-false'
      readonly options: readonly DraftChoice[]
    }
  | { readonly type: 'ordering'; readonly items: readonly DraftChoice[] }
  | {
      readonly type: 'matching'
      readonly lefts: readonly DraftChoice[]
      readonly rights: readonly DraftChoice[]
    }
  | { readonly type: 'numeric'; readonly unit: string | null }
  | { readonly type: 'short' }
  | { readonly type: 'open'; readonly length: WantedLength; readonly rubric: readonly DraftCriterion[] }

/** The answers of a question as one reader per type finds them: what is asked, and the key apart from it. */
export type DraftAnswers = {
  readonly asked: DraftAsked
  /** `null` where the keys of the bank travel apart. */
  readonly key: AnswerKey | null
}

/** A whole question before its content is compiled. */
export type QuestionDraft = DraftAnswers & {
  /** Of its opening fence. */
  readonly place: Spot
  readonly id: string
  readonly milliPoints: Question['milliPoints']
  readonly objectives: readonly string[]
  /** What draws go by; `null` in a module. */
  readonly drawnBy: { readonly difficulty: Difficulty; readonly form: BankForm | null } | null
  readonly prompt: DraftContent
  readonly feedback: DraftContent
}

/** Everything in a question that can be chosen, ordered or paired, and the criteria of a rubric. */
export function choicesOf(asked: DraftAsked): readonly DraftChoice[] {
  if ('options' in asked) return asked.options
  if ('items' in asked) return asked.items
  if ('lefts' in asked) return [...asked.lefts, ...asked.rights]
  return 'rubric' in asked ? asked.rubric : []
}
