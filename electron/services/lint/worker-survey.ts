import type { SurveyResult } from '#courses/format/source-survey.ts'
import { sourceLimits } from '../library/source-limits.ts'
import { createWorkerQueue } from '../worker-queue.ts'
import type { Survey, SurveySource } from './survey.ts'

/** A surveyor in a worker of its own; `close` ends it. */
export type WorkerSurvey = { readonly survey: Survey; readonly close: () => Promise<void> }

/** Surveys one source after another. One that is lost with the worker is told as not compiled. */
export function createWorkerSurvey(workerFile: URL): WorkerSurvey {
  const { run, close } = createWorkerQueue<SurveySource, SurveyResult>(workerFile, {
    ...sourceLimits,
    lost: ({ file }) => ({
      survey: null,
      problems: [{ ruleId: 'not-compiled', severity: 'error', place: { file, line: 1, column: 1 }, facts: {} }],
    }),
  })
  return { survey: run, close }
}
