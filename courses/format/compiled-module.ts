import type { CourseLanguage } from './course-language.ts'
import type { LessonNode } from './lesson-tree.ts'
import type { Problem } from './problem.ts'
import type { KeyedQuestion } from './question.ts'

/** A heading of level 2 or 3 as the contents list shows it. */
export type OutlineEntry = {
  readonly id: string
  readonly level: 2 | 3
  readonly title: string
}

/** One page of a module: from one heading of level 2 to the next. The first may have no heading. */
export type LessonPage = {
  /** Id of its heading; `start` for what stands before the first. */
  readonly id: string
  readonly title: string
  readonly nodes: readonly LessonNode[]
}

/** An assessable objective of a module. */
export type Objective = { readonly id: string; readonly text: string }

/** What one language's file of a module compiles to. The same text always gives the same value. */
export type CompiledModule = {
  readonly id: string
  readonly language: CourseLanguage
  readonly title: string
  readonly summary: string
  /** The author's estimate of study time in minutes, as information. */
  readonly minutes: number
  readonly objectives: readonly Objective[]
  readonly pages: readonly LessonPage[]
  readonly outline: readonly OutlineEntry[]
  /** Whole questions: split by the service before anything reaches the page. */
  readonly questions: readonly KeyedQuestion[]
  /** English words and Han characters of the text read, for time left and credit. */
  readonly counts: { readonly words: number; readonly hanCharacters: number }
}

/** The outcome of compiling: a module when nothing is an error, and every problem in order of place. */
export type CompileResult = {
  readonly module: CompiledModule | null
  readonly problems: readonly Problem[]
}
