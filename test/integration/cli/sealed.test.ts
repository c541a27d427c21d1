import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { builtProgram } from '#test/helpers/built-command.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { sealedSource } from '#test/helpers/sealed-pack.ts'

beforeAll(async () => {
  await buildApp()
}, 120_000)

const here = process.cwd()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-cli-sealed-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true, force: true })
})

function tianye(...words: readonly string[]) {
  return spawnSync(process.execPath, [builtProgram, ...words, '--data', join(folder, 'data')], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' },
  })
}

function json(...words: readonly string[]): unknown {
  const { status, stdout, stderr } = tianye(...words, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

/** The same call, without a process of its own. */
const inProcess = (...words: readonly string[]) => commandInProcess([...words, '--data', join(folder, 'data')])

async function document(...words: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await inProcess(...words, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

async function codeOf(...words: readonly string[]): Promise<string> {
  const { status, stdout } = await inProcess(...words, '--json')
  expect(status).toBe(1)
  return cliFailureSchema.parse(JSON.parse(stdout)).error.code
}

test('a sealed examination from the author to the mark, by command alone', async () => {
  const { built } = cliDocuments['pack build'].parse(json('pack', 'build', sealedSource(), '-o', 'a.typack'))
  expect(built?.tykey).toMatch(/a\.tykey$/)

  const closed = (await inProcess('pack', 'inspect', 'a.typack', '--keys')).stdout
  expect(closed).toContain('final is sealed: its keys are in its .tykey')
  expect(closed).toMatch(/final\t.*sealed: marked by the instructor/)
  expect(closed).not.toContain('30 ± 0')
  const { sealed, keys } = cliDocuments['pack inspect --keys'].parse(
    await document('pack', 'inspect', 'a.typack', '--keys', '--tykey', 'a.tykey'),
  )
  expect(sealed).toBe('final')
  const opened = keys.find(({ question, language }) => question === 'ask-a-1' && language === 'en')
  expect(opened?.key).toMatchObject({ type: 'numeric', value: '30' })
  expect((await inProcess('pack', 'inspect', 'a.typack', '--keys', '--tykey', 'a.tykey')).stdout).toContain('30 ± 0')
  writeFileSync(join(folder, 'spoiled.tykey'), `${readFileSync(join(folder, 'a.tykey'), 'utf8')}\n`)
  expect(await codeOf('pack', 'inspect', 'a.typack', '--keys', '--tykey', 'spoiled.tykey')).toBe('tykey-unreadable')

  await document('pack', 'import', 'a.typack')
  const { learner } = cliDocuments['learner new'].parse(await document('learner', 'new', '学员甲')).learner
  for (const module of ['arriving', 'asking']) await document('study', 'whole', module, '--learner', learner, '--seen')
  const mark = ['mark', '--learner', learner, '--tykey', 'a.tykey'] as const
  expect(await codeOf(...mark)).toBe('nothing-to-mark')
  const { attempt } = cliDocuments.attempt.parse(await document('attempt', 'whole', 'final', '--learner', learner))
  // Of number, order and word two are drawn, so one of the first two is always there.
  const asked = attempt.questions.find(({ question: { type } }) => type === 'numeric' || type === 'ordering')?.question
    .id
  const key = keys.find(({ question, language }) => question === asked && language === 'en')?.key
  const answer =
    key?.type === 'ordering'
      ? { type: 'ordering', order: key.order }
      : { type: 'numeric', text: key?.type === 'numeric' ? key.value : '' }
  const answers = [{ question: asked, answer }]
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ format: 1, answers }))
  const handedIn = cliDocuments.attempt.parse(
    await document('attempt', 'whole', 'final', '--learner', learner, '--answers', 'a.json'),
  )
  expect(handedIn.attempt.result).toBeNull()

  expect(await codeOf('mark', '--learner', learner, '--tykey', 'spoiled.tykey')).toBe('tykey-unreadable')
  const { attempts } = cliDocuments.mark.parse(json(...mark))
  expect(attempts).toMatchObject([{ attempt: attempt.attempt, result: { passed: false } }])
  const marked = attempts[0]?.questions.find(({ question }) => question.id === asked)
  expect(marked?.recorded?.marking?.verdict).toBe('right')
  expect(await codeOf(...mark)).toBe('nothing-to-mark')
  expect((await inProcess('mark', '--learner', learner)).status).toBe(2)
}, 120_000)
