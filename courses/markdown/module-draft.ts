import type { VFile } from 'vfile'
import type { OutlineEntry } from '#courses/format/compiled-module.ts'
import type { FormatStanding } from '#courses/format/format-version.ts'
import type { BankFrontMatter } from '#courses/format/module-front-matter.ts'
import type { Place } from '#courses/format/problem.ts'
import type { ProblemList } from '#courses/format/problem-list.ts'
import type { IdSlot, SourceSurvey } from '#courses/format/source-survey.ts'
import type { DraftContent, QuestionDraft } from './question-draft.ts'
import type { SourcePoint } from './source-position.ts'

/** What the plugins find out about a module or a bank on its way through the pipeline; lives in the file's data. */
export type ModuleDraft = {
  readonly kind: 'module' | 'bank'
  /** How the format of the file's pack is to be read. */
  readonly standing: FormatStanding
  readonly problems: ProblemList
  frontMatter: BankFrontMatter | null
  /** Ids of the module with the line of their first use: headings, questions, list items, cells. */
  readonly ids: Map<string, number>
  readonly outline: OutlineEntry[]
  readonly questions: QuestionDraft[]
  /** For each piece of a question's content, the number of its part in the finished tree. */
  readonly partNumbers: Map<DraftContent, number>
  /** The pages in order; their trees are the first parts of the finished tree. */
  readonly pages: { readonly id: string; readonly title: string }[]
  /** What stands where, for rules and repairs; `null` where nobody asked. */
  readonly survey: SurveyNotes | null
}

/** A survey as it grows on the way through the pipeline. */
export type SurveyNotes = {
  source: Pick<SourceSurvey, 'texts' | 'headings' | 'links' | 'images' | 'slots' | 'boxes' | 'lostFences'> | null
  frontMatter: SourceSurvey['frontMatter']
  frontMatterPlaces: SourceSurvey['frontMatterPlaces']
  /** The module's own id; `null` where the front matter cannot be read. */
  moduleSlot: IdSlot | null
  questions: SourceSurvey['questions']
  ids: SourceSurvey['ids']
}

/** A survey with nothing in it yet. */
export function startSurvey(): SurveyNotes {
  return { source: null, frontMatter: null, frontMatterPlaces: {}, moduleSlot: null, questions: [], ids: [] }
}

/** A draft with nothing in it yet. */
export function emptyDraft(
  problems: ProblemList,
  kind: ModuleDraft['kind'] = 'module',
  standing: FormatStanding = 'known',
  survey: SurveyNotes | null = null,
): ModuleDraft {
  return {
    kind,
    standing,
    problems,
    frontMatter: null,
    ids: new Map(),
    outline: [],
    questions: [],
    partNumbers: new Map(),
    pages: [],
    survey,
  }
}

declare module 'vfile' {
  interface DataMap {
    draft: ModuleDraft
  }
}

/** The draft of a file in the pipeline. */
export function draftOf(file: VFile): ModuleDraft {
  const draft = file.data.draft
  if (!draft) throw new Error('runPipeline gives every file its draft before the pipeline runs')
  return draft
}

/** Where a node starts. Nodes made by our own plugins take the place of what they were made from. */
export function startOf(node: {
  readonly position?: { readonly start: SourcePoint } | undefined
}): Pick<Place, 'line' | 'column'> {
  return node.position?.start ?? { line: 1, column: 1 }
}
