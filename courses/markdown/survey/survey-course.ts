import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { SourceSurvey, SurveyResult } from '#courses/format/source-survey.ts'
import { assembleBank } from '../assemble-bank.ts'
import { assembleModule } from '../assemble-module.ts'
import type { CourseSource } from '../compile-module.ts'
import { type ModuleDraft, startSurvey } from '../module-draft.ts'
import { runPipeline } from '../run-pipeline.ts'

/**
 * Compiles one language's file of a module or bank and tells, beside its problems, what stands where in it. One parse; never
 * throws. With errors in the file the survey holds what could be read.
 */
export function surveyCourse(source: CourseSource, kind: ModuleDraft['kind']): SurveyResult {
  const notes = startSurvey()
  const { value, problems } = runPipeline(source, kind, assemble(source, kind), notes)
  const { source: found, frontMatter, frontMatterPlaces, questions, ids } = notes
  if (found === null) return { survey: null, problems }
  const compiled = value ?? { counts: null, bank: null }
  return { survey: { ...found, frontMatter, frontMatterPlaces, questions, ids, ...compiled }, problems }
}

function assemble({ language }: CourseSource, kind: ModuleDraft['kind']) {
  return (
    draft: ModuleDraft,
    parts: readonly (readonly LessonNode[])[],
  ): Pick<SourceSurvey, 'counts' | 'bank'> | null => {
    if (kind === 'bank') return { counts: null, bank: assembleBank(language, draft, parts) }
    return { counts: assembleModule(language, draft, parts)?.counts ?? null, bank: null }
  }
}
