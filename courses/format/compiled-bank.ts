import type { Objective } from './compiled-module.ts'
import type { CourseLanguage } from './course-language.ts'
import type { BankForm, Difficulty } from './examination.ts'
import type { LessonNode } from './lesson-tree.ts'
import type { Problem } from './problem.ts'
import type { KeyedQuestion } from './question.ts'

/** A question of a bank, with what draws go by. */
export type BankQuestion = KeyedQuestion & {
  readonly difficulty: Difficulty
  /** `null` in a bank without forms. */
  readonly form: BankForm | null
}

/** What one language's file of a bank compiles to. The same text always gives the same value. */
export type CompiledBank = {
  readonly id: string
  readonly language: CourseLanguage
  readonly title: string
  readonly summary: string
  /** The author's estimate of the time one paper takes, in minutes, as information. */
  readonly minutes: number
  readonly objectives: readonly Objective[]
  /** Whether its keys are to travel apart: no, yes and they are still here, yes and they are gone. */
  readonly seal: 'none' | 'keys-here' | 'keys-apart'
  /** What is shown before the first question. */
  readonly introduction: readonly LessonNode[]
  /** Whole questions in the order of the file: split by the service before anything reaches the page. */
  readonly questions: readonly BankQuestion[]
}

/** The outcome of compiling: a bank when nothing is an error, and every problem in order of place. */
export type CompileBankResult = { readonly bank: CompiledBank | null; readonly problems: readonly Problem[] }
