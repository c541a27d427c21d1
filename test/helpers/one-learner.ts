import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { setUpStudy } from './study-set-up.ts'

/** The services over a data folder of their own with one learner, 学员甲, made before each test of a file and removed after it. */
export function oneLearner() {
  let folder: string
  let app: ReturnType<typeof setUpStudy>
  let learner: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tianye-learner-'))
    app = setUpStudy(folder)
    learner = app.learners.create('学员甲').learner
  })
  afterEach(() => {
    app.close()
    rmSync(folder, { recursive: true })
  })
  return {
    get app() {
      return app
    },
    get learner() {
      return learner
    },
    /** Closes the folder and opens it again, as after a restart. */
    reopen: () => {
      app.close()
      app = setUpStudy(folder)
    },
  }
}
