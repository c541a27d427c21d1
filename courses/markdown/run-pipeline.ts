import { VFile } from 'vfile'
import type { FormatStanding } from '#courses/format/format-version.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { Problem } from '#courses/format/problem.ts'
import { ProblemList } from '#courses/format/problem-list.ts'
import { CapReached } from './cap-reached.ts'
import { checkCaps } from './check-caps.ts'
import { limits } from './limits.ts'
import { emptyDraft, type ModuleDraft, type SurveyNotes } from './module-draft.ts'
import { pipeline } from './pipeline.ts'
import { plainParts } from './plain-tree.ts'

/** One file of a pack: its name for problems, its text, and how its pack's format is to be read. */
export type PipelineSource = {
  readonly file: string
  readonly text: string
  readonly standing?: FormatStanding
}

/** What came of a file: the value made of it when nothing is an error, and every problem in order of place. */
export type PipelineResult<T> = { readonly value: T | null; readonly problems: readonly Problem[] }

/**
 * Takes one file through the pipeline and makes a value of its draft and finished parts. Never throws, whatever the text.
 * Line ends may be of any kind. With `survey` the steps also note what stands where.
 */
export function runPipeline<T>(
  source: PipelineSource,
  kind: ModuleDraft['kind'],
  assemble: (draft: ModuleDraft, parts: readonly (readonly LessonNode[])[]) => T | null,
  survey: SurveyNotes | null = null,
): PipelineResult<T> {
  const problems = new ProblemList(source.file)
  try {
    const text = normaliseText(source.text)
    checkCaps(text)
    const draft = emptyDraft(problems, kind, source.standing, survey)
    const file = new VFile({ value: text, data: { draft } })
    const parts = plainParts(pipeline.runSync(pipeline.parse(file), file))
    const value = problems.hasErrors ? null : assemble(draft, parts)
    return { value, problems: problems.inOrder() }
  } catch (error) {
    // The promise never to throw: a file of a pack may not take down the reader that opens it.
    if (error instanceof CapReached) problems.add(error.ruleId, error, { limit: error.limit })
    else if (error instanceof RangeError) problems.add('too-deep', { line: 1, column: 1 }, { limit: limits.treeDepth })
    else problems.add('not-compiled', { line: 1, column: 1 })
    return { value: null, problems: problems.inOrder() }
  }
}

/** One kind of line end, no byte order mark, no half characters. Lines and columns stay those of the source. */
export function normaliseText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
}
