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
  const { value, problems } = runPipeline(
    source,
    kind,
    (draft, parts): { readonly counts: SourceSurvey['counts'] } | null => {
      if (kind === 'module') return { counts: assembleModule(source.language, draft, parts)?.counts ?? null }
      return assembleBank(source.language, draft, parts) === null ? null : { counts: null }
    },
    notes,
  )
  const { source: found, frontMatter, frontMatterPlaces, questions, ids } = notes
  if (found === null) return { survey: null, problems }
  const survey: SourceSurvey = {
    ...found,
    frontMatter,
    frontMatterPlaces,
    questions,
    ids,
    counts: value?.counts ?? null,
  }
  return { survey, problems }
}
