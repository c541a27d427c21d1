import { parentPort } from 'node:worker_threads'
import { surveyCourse } from '#courses/markdown/survey/survey-course.ts'
import type { SurveySource } from '../lint/survey.ts'

// The program of the survey worker: one source in, one result out, in order. It has no file, no network, no database.
parentPort?.on('message', ({ kind, ...source }: SurveySource) => {
  parentPort?.postMessage(surveyCourse(source, kind))
})
