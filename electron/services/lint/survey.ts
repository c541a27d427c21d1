import type { SurveyResult } from '#courses/format/source-survey.ts'
import type { CourseSource } from '#courses/markdown/compile-module.ts'

/** One language's file of a module or bank. */
export type SurveySource = CourseSource & { readonly kind: 'module' | 'bank' }

/** Surveys somewhere that does not block, with caps on time and memory: in the command, a worker. Never throws. */
export type Survey = (source: SurveySource) => Promise<SurveyResult>
