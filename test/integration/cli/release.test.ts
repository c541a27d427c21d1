import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-cli-release-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const call = (...words: readonly string[]) => commandInProcess([...words, '--data', join(folder, 'data'), '--json'])

async function newLearner(name: string, purpose = 'student'): Promise<string> {
  const { stdout } = await call('learner', 'new', name, '--purpose', purpose)
  return cliDocuments['learner new'].parse(JSON.parse(stdout)).learner.learner
}

async function refused(...words: readonly string[]): Promise<string> {
  const { status, stdout } = await call(...words)
  expect(status).toBe(1)
  return cliFailureSchema.parse(JSON.parse(stdout)).error.code
}

test('three attempts, a wait, a release of an instructor’s profile, and no second use of it', async () => {
  const [learner, instructor] = [await newLearner('王小梅'), await newLearner('李老师', 'instructor')]
  const pack = 'empowerment-practice'
  const release = join(folder, 'release.json')
  let clock = Date.now() - 600_000
  /** Begins an attempt and hands it in as it is, a minute after the one before. */
  const sit = async () => {
    const app = setUpStudy(join(folder, 'data'))
    try {
      clock += 60_000
      app.clock.now = clock
      const { attempt } = await app.study.resume(learner, { pack, module: 'examination' }, 'en')
      await app.study.submit(learner, attempt, 'en')
    } finally {
      app.close()
    }
  }
  const give = ['release', 'new', pack, learner, '--learner', instructor, '-o', release]
  expect(await refused(...give)).toBe('release-not-needed')
  for (const _ of ['first', 'second', 'third']) await sit()
  await expect(sit()).rejects.toThrow('attempt-waits')

  const given = cliDocuments['release new'].parse(JSON.parse((await call(...give)).stdout))
  expect(given).toMatchObject({ learner, pack, module: 'examination', attempts: 3, file: release })
  const take = ['release', 'take', release, '--learner', learner]
  const { stdout } = await call(...take)
  expect(cliDocuments['release take'].parse(JSON.parse(stdout)).release).toMatchObject({
    attempts: 3,
    by: { name: '李老师' },
  })
  expect(await refused(...take)).toBe('release-spent')
  await sit()
  writeFileSync(release, readFileSync(release, 'utf8').replace('"attempts": 3', '"attempts": 6'))
  expect(await refused(...take)).toBe('release-unreadable')
  expect(await refused('release', 'take', join(folder, 'none.json'), '--learner', learner)).toBe('file-unreadable')
})
