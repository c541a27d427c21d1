import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { sealedSource } from '#test/helpers/sealed-pack.ts'

const program = join(import.meta.dirname, '../../../out/app/cli/tianye.js')
beforeAll(async () => {
  await buildApp()
}, 120_000)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-cli-sealed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function tianye(...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words, '--data', join(folder, 'data')], {
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

function codeOf(...words: readonly string[]): string {
  const { status, stdout } = tianye(...words, '--json')
  expect(status).toBe(1)
  return cliFailureSchema.parse(JSON.parse(stdout)).error.code
}

test('a sealed examination from the author to the mark, by command alone', () => {
  const { built } = cliDocuments['pack build'].parse(json('pack', 'build', sealedSource(), '-o', 'a.typack'))
  expect(built?.tykey).toMatch(/a\.tykey$/)

  const closed = tianye('pack', 'inspect', 'a.typack', '--keys').stdout
  expect(closed).toContain('final is sealed: its keys are in its .tykey')
  expect(closed).toMatch(/final\t.*sealed: marked by the instructor/)
  expect(closed).not.toContain('30 ± 0')
  const { sealed, keys } = cliDocuments['pack inspect --keys'].parse(
    json('pack', 'inspect', 'a.typack', '--keys', '--tykey', 'a.tykey'),
  )
  expect(sealed).toBe('final')
  const opened = keys.find(({ question, language }) => question === 'ask-a-1' && language === 'en')
  expect(opened?.key).toMatchObject({ type: 'numeric', value: '30' })
  expect(tianye('pack', 'inspect', 'a.typack', '--keys', '--tykey', 'a.tykey').stdout).toContain('30 ± 0')
  writeFileSync(join(folder, 'spoiled.tykey'), `${readFileSync(join(folder, 'a.tykey'), 'utf8')}\n`)
  expect(codeOf('pack', 'inspect', 'a.typack', '--keys', '--tykey', 'spoiled.tykey')).toBe('tykey-unreadable')

  json('pack', 'import', 'a.typack')
  const { learner } = cliDocuments['learner new'].parse(json('learner', 'new', '学员甲')).learner
  for (const module of ['arriving', 'asking']) json('study', 'whole', module, '--learner', learner, '--seen')
  const mark = ['mark', '--learner', learner, '--tykey', 'a.tykey'] as const
  expect(codeOf(...mark)).toBe('nothing-to-mark')
  const { attempt } = cliDocuments.attempt.parse(json('attempt', 'whole', 'final', '--learner', learner))
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
    json('attempt', 'whole', 'final', '--learner', learner, '--answers', 'a.json'),
  )
  expect(handedIn.attempt.result).toBeNull()

  expect(codeOf('mark', '--learner', learner, '--tykey', 'spoiled.tykey')).toBe('tykey-unreadable')
  const { attempts } = cliDocuments.mark.parse(json(...mark))
  expect(attempts).toMatchObject([{ attempt: attempt.attempt, result: { passed: false } }])
  const marked = attempts[0]?.questions.find(({ question }) => question.id === asked)
  expect(marked?.recorded?.marking?.verdict).toBe('right')
  expect(codeOf(...mark)).toBe('nothing-to-mark')
  expect(tianye('mark', '--learner', learner).status).toBe(2)
}, 120_000)
