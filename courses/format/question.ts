import type { LessonNode } from './lesson-tree.ts'

/** The closed list of question types. */
export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'ordering',
  'matching',
  'numeric',
  'short',
  'open',
] as const

/** One of them. */
export type QuestionType = (typeof questionTypes)[number]

/** Something a learner can pick, order or pair, in the order of the source. */
export type Choice = {
  readonly id: string
  readonly content: readonly LessonNode[]
}

/** One level of a criterion: what it is worth, and what an answer of that level looks like. */
export type RubricLevel = { readonly milliPoints: number; readonly content: readonly LessonNode[] }

/** One thing that a person looks at in a written answer. Its levels rise in points, and no two are worth the same: the points name the level. */
export type Criterion = Choice & { readonly levels: readonly RubricLevel[] }

/** How much is asked for, in words and Chinese characters together. It is said, never enforced. */
export type WantedLength = { readonly least: number | null; readonly most: number | null }

type Common = {
  readonly id: string
  /** Full points in milli-points (1000 = one point), so that partial credit stays an integer. */
  readonly milliPoints: number
  /** Ids of the module's objectives it covers. */
  readonly objectives: readonly string[]
  readonly prompt: readonly LessonNode[]
}

/** What the page may see before an answer is recorded. Nothing in it tells the key, not even an order. */
export type Question = Common &
  (
    | {
        readonly type: 'single' | 'multiple' | 'true-false'
        readonly options: readonly Choice[]
      }
    /** `items` stand in ascending order of id, which must not be the right order's order by design of the compiler. */
    | { readonly type: 'ordering'; readonly items: readonly Choice[] }
    /** Every left side is paired with one right side; some right sides may stay over. Both in ascending order of id. */
    | {
        readonly type: 'matching'
        readonly lefts: readonly Choice[]
        readonly rights: readonly Choice[]
      }
    | { readonly type: 'numeric'; readonly unit: string | null }
    | { readonly type: 'short' }
    /** `rubric` is what a person will mark it by, in the author's order; it is seen before anything is written. */
    | { readonly type: 'open'; readonly length: WantedLength; readonly rubric: readonly Criterion[] }
  )

/** Whether an answer is right, kept on the main side until the answer is recorded. */
export type AnswerKey =
  | { readonly type: 'single' | 'true-false'; readonly right: string }
  | { readonly type: 'multiple'; readonly right: readonly string[] }
  | { readonly type: 'ordering'; readonly order: readonly string[] }
  | {
      readonly type: 'matching'
      readonly pairs: readonly {
        readonly left: string
        readonly right: string
      }[]
    }
  /** Decimal strings as written, compared exactly; `tolerance` is absolute; `units` are the accepted spellings. */
  | {
      readonly type: 'numeric'
      readonly value: string
      readonly tolerance: string
      readonly units: readonly string[]
    }
  | { readonly type: 'short'; readonly accepted: readonly string[] }
  /** Nothing marks it but a person, by the rubric that is part of what is asked. */
  | { readonly type: 'open' }

/** What is shown once the answer is recorded. */
export type QuestionFeedback = {
  /** By option id. */
  readonly byChoice: Readonly<Record<string, readonly LessonNode[]>>
  /** The explanation for everyone; empty when there is none. */
  readonly general: readonly LessonNode[]
}

/** A question whole, as it stays on the main side. */
export type KeyedQuestion = {
  readonly question: Question
  /** `null` in a sealed bank as it is handed out: the key travels apart, and the feedback with it. */
  readonly key: AnswerKey | null
  readonly feedback: QuestionFeedback
}

/** What a learner answers, by type. Ids are those of the question; text is kept exactly as typed. */
export type Answer =
  | { readonly type: 'single' | 'true-false'; readonly choice: string }
  | { readonly type: 'multiple'; readonly choices: readonly string[] }
  | { readonly type: 'ordering'; readonly order: readonly string[] }
  | {
      readonly type: 'matching'
      readonly pairs: readonly {
        readonly left: string
        readonly right: string
      }[]
    }
  | { readonly type: 'numeric'; readonly text: string }
  | { readonly type: 'short'; readonly text: string }
  | { readonly type: 'open'; readonly text: string }
