import type { CompiledBank } from './compiled-bank.ts'
import type { ModuleFrontMatter } from './module-front-matter.ts'
import type { Place, Problem } from './problem.ts'
import type { QuestionType } from './question.ts'

/** A place in the file at hand. */
export type Spot = Pick<Place, 'line' | 'column'>

/** Whose words a text is: what is read, what is asked, what may be chosen, what is said afterwards, a note, the front matter. */
export type TextRole = 'reading' | 'prompt' | 'choice' | 'feedback' | 'note' | 'front-matter'

/** One block of text with its marks gone. Code and bare addresses are one U+FFFC each: they follow rules of their own. */
export type SurveyedText = {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'line'
  readonly role: TextRole
  /** Id of the question it stands in; empty outside, and where the question has none. */
  readonly question: string
  /** Line breaks of the source are kept. */
  readonly text: string
  /** Where pieces of `text` stand, in ascending order of `at`, their first UTF-16 unit in it. */
  readonly runs: readonly (Spot & { readonly at: number })[]
  /** Whether it refers to a note. */
  readonly hasNote: boolean
}

/** A link as written, before it is judged. */
export type SurveyedLink = Spot & { readonly target: string }

/** A picture as written, before it is judged. */
export type SurveyedImage = Spot & { readonly source: string; readonly alt: string }

/** A heading, and whether anything stands between it and the next. */
export type SurveyedHeading = Spot & {
  readonly level: number
  readonly title: string
  readonly isBare: boolean
}

/** Something to pick, order or pair. `isRight` is `null` where the key is no mark on one of them. */
export type SurveyedChoice = Spot & {
  readonly id: string
  readonly text: string
  readonly isRight: boolean | null
  readonly feedback: string
}

/** A question in which nothing is an error, as plain text. Choices stand in the order of the compiled question. */
export type SurveyedQuestion = Spot & {
  readonly id: string
  readonly type: QuestionType
  readonly objectives: readonly string[]
  readonly prompt: string
  readonly choices: readonly SurveyedChoice[]
  readonly feedback: string
  /** Everything that has to be alike in both languages, as text that can be compared. */
  readonly meaning: string
  /** Of a numeric question; `null` elsewhere and where it has none. */
  readonly unit: string | null
}

/** Where an id stands or is missing. All of a file, in its order, are the structure that both languages share. */
export type IdSlot = Spot & {
  readonly kind: 'module' | 'heading' | 'question' | 'choice' | 'item'
  /** What it is, for comparing structures: `heading 2`, `question single`, `choice`. */
  readonly shape: string
  /** The boxes around it from the outside in, such as `case note`; empty at the margin. */
  readonly within: string
  /** The id as written and valid; `null` when there is none or it is none. */
  readonly id: string | null
  /** Where the id is written, valid or not. */
  readonly written: Spot | null
  /** Where a missing one can be written, and in which form. */
  readonly insert: (Spot & { readonly form: 'comment' | 'attribute' | 'braces' | 'key' }) | null
  /** Plain text of the thing, for a name. */
  readonly text: string
}

/**
 * A box of the text. `after` counts the slots before it, which says where it stands in the structure; `minutes` are those that an
 * exercise states, `null` where it states none and for any other box.
 */
export type SurveyedBox = Spot & {
  readonly name: string
  readonly within: string
  readonly after: number
  readonly minutes: number | null
}

/** What rules and repairs ask of one file of a module or bank: its things and their places. Never sent to a page. */
export type SourceSurvey = {
  readonly frontMatter: ModuleFrontMatter | null
  /** Places of `title`, `summary`, `minutes` and of each objective's id, by path joined with points. */
  readonly frontMatterPlaces: Readonly<Record<string, Spot>>
  readonly texts: readonly SurveyedText[]
  readonly headings: readonly SurveyedHeading[]
  readonly links: readonly SurveyedLink[]
  readonly images: readonly SurveyedImage[]
  readonly questions: readonly SurveyedQuestion[]
  readonly slots: readonly IdSlot[]
  readonly boxes: readonly SurveyedBox[]
  /** Where a block or fence stands that became ordinary text: a box that is probably meant and spelled wrongly. */
  readonly lostFences: readonly Spot[]
  /** Ids that a link may name. */
  readonly ids: readonly string[]
  /** As in the compiled module; `null` for a bank and for a module with an error. */
  readonly counts: { readonly words: number; readonly hanCharacters: number } | null
  /** The compiled bank; `null` for a module and for a bank with an error. */
  readonly bank: CompiledBank | null
}

/** The outcome of surveying: `survey` is `null` when the file could not be read at all. */
export type SurveyResult = { readonly survey: SourceSurvey | null; readonly problems: readonly Problem[] }
