import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Survey } from '#services/lint/survey.ts'
import { createWorkerSurvey } from '#services/lint/worker-survey.ts'

/** Beside this program, as it is built. */
const workerFile = pathToFileURL(join(dirname(dirname(fileURLToPath(import.meta.url))), 'workers', 'survey-worker.js'))

/** Lends a surveyor in a worker, which ends with the work. */
export async function withSurvey<T>(work: (survey: Survey) => Promise<T>): Promise<T> {
  const { survey, close } = createWorkerSurvey(workerFile)
  try {
    return await work(survey)
  } finally {
    await close()
  }
}
