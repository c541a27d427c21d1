import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'

const pass = 'three goats on the dyke'
const next = '清明前后种瓜点豆'
const file = 'a boat across the river'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-cli-protection-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

type Env = Readonly<Record<string, string>>
const at = (data: string, words: readonly string[], env: Env = {}) =>
  commandInProcess([...words, '--data', join(folder, data), '--json'], env)

async function done<N extends keyof typeof cliDocuments>(name: N, data: string, words: readonly string[], env?: Env) {
  const { status, stdout, stderr } = await at(data, [...name.split(' '), ...words], env)
  expect([status, stderr], stdout).toEqual([0, ''])
  return cliDocuments[name].parse(JSON.parse(stdout)) as z.infer<(typeof cliDocuments)[N]>
}

async function refused(data: string, words: readonly string[], env?: Env): Promise<string> {
  const { status, stdout } = await at(data, words, env)
  expect(status).toBe(1)
  return cliFailureSchema.parse(JSON.parse(stdout)).error.code
}

async function newLearner(data: string) {
  const { learner } = await done('learner new', data, ['王小梅'])
  return learner.learner
}

test('from nothing: a passphrase, a command that asks for it, change, code, recover, remove', async () => {
  const id = await newLearner('a')
  const me = ['--learner', id]
  expect(await refused('a', ['learner', 'passphrase', 'set', ...me], { TIANYE_PASSPHRASE: 'short' })).toBe(
    'passphrase-short',
  )
  const set = await done('learner passphrase set', 'a', me, { TIANYE_PASSPHRASE: pass })
  expect(set).toMatchObject({ learner: { lock: 'open' } })

  expect(await refused('a', ['progress', ...me])).toBe('passphrase-missing')
  expect(await refused('a', ['progress', ...me], { TIANYE_PASSPHRASE: next })).toBe('unlock-wrong')
  expect((await at('a', ['progress', ...me], { TIANYE_PASSPHRASE: pass })).status).toBe(0)
  expect(await done('learner protection', 'a', me)).toMatchObject({ protection: { lock: 'locked', waitMs: 0 } })

  const env = { TIANYE_PASSPHRASE: pass, TIANYE_NEW_PASSPHRASE: next }
  await done('learner passphrase change', 'a', me, env)
  const { recovery } = await done('learner recovery-code', 'a', me, { TIANYE_PASSPHRASE: next })
  await done('learner recover', 'a', me, {
    TIANYE_RECOVERY_CODE: recovery.code,
    TIANYE_NEW_PASSPHRASE: pass,
  })
  expect(await refused('a', ['learner', 'recover', ...me], { ...env, TIANYE_RECOVERY_CODE: 'AAAA' })).toBe(
    'recovery-code-length',
  )
  expect(await done('learner passphrase remove', 'a', me, { TIANYE_PASSPHRASE: pass })).toMatchObject({
    learner: { lock: 'none' },
  })
  expect((await at('a', ['progress', ...me])).status).toBe(0)
})

test('wrong passphrases wait from one command to the next', async () => {
  const id = await newLearner('a')
  await done('learner passphrase set', 'a', ['--learner', id], { TIANYE_PASSPHRASE: pass })
  const wrong = () => refused('a', ['progress', '--learner', id], { TIANYE_PASSPHRASE: 'not the passphrase' })
  expect([await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([
    'unlock-wrong',
    'unlock-wrong',
    'unlock-wrong',
    'unlock-waits',
  ])
})

test('an instructor on another PC lets a learner back in', async () => {
  const id = await newLearner('a')
  const me = ['--learner', id]
  await done('learner passphrase set', 'a', me, { TIANYE_PASSPHRASE: pass })
  const [card, request, answer] = ['card.json', 'request.json', 'answer.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const { card: made } = await done('help-card new', 'b', ['李老师'], { TIANYE_PASSPHRASE: file })
  expect(await done('help-card list', 'b', [])).toMatchObject({ cards: [made] })
  await done('help-card export', 'b', ['李老师', '-o', card])
  await done('learner help choose', 'a', [card, ...me], { TIANYE_PASSPHRASE: pass })
  await done('learner help request', 'a', [...me, '-o', request])
  expect(await done('help-card answer', 'b', [request])).toMatchObject({ request: { name: '王小梅' }, file: null })
  expect(await refused('b', ['help-card', 'answer', card, '-o', answer])).toBe('help-request-unreadable')
  await done('help-card answer', 'b', [request, '-o', answer], { TIANYE_PASSPHRASE: file })
  await done('learner help accept', 'a', [answer, ...me], { TIANYE_NEW_PASSPHRASE: next })
  const reopened = await done('learner reopen', 'a', me, { TIANYE_PASSPHRASE: next, TIANYE_OLD_PASSPHRASE: pass })
  expect(reopened).toMatchObject({ protection: { closedKeys: 0, help: made } })
  await done('learner help remove', 'a', me, { TIANYE_PASSPHRASE: next })
  expect(await refused('a', ['learner', 'help', 'request', ...me, '-o', request])).toBe('help-card-missing')
})

test('everything of a learner is written as files, and erased with a receipt', async () => {
  const id = await newLearner('a')
  const me = ['--learner', id]
  const [mine, receipt] = [join(folder, 'mine'), join(folder, 'receipt.json')]
  const { files } = await done('learner export', 'a', [...me, '-o', mine])
  expect(files).toContain('payloads.json')
  expect(readFileSync(join(mine, 'learners.json'), 'utf8')).toContain('王小梅')
  expect(await refused('a', ['learner', 'export', ...me, '-o', mine])).toBe('folder-not-empty')
  expect((await at('a', ['learner', 'erase', ...me, '-o', receipt])).status).toBe(2)
  // Without a place for its receipt nothing is erased.
  const nowhere = join(folder, 'no such folder', 'receipt.json')
  expect(await refused('a', ['learner', 'erase', ...me, '--yes', '-o', nowhere])).toBe('file-not-written')
  const { receipt: told } = await done('learner erase', 'a', [...me, '--yes', '-o', receipt])
  expect(JSON.parse(readFileSync(receipt, 'utf8'))).toEqual(told)
  expect(await done('learner list', 'a', [])).toEqual({ ok: true, learners: [] })
})

test('a learner moves to another PC', async () => {
  const id = await newLearner('a')
  const moved = join(folder, 'wang.tymove')
  await done('learner move-out', 'a', ['--learner', id, '-o', moved], { TIANYE_FILE_PASSPHRASE: file })
  expect(readFileSync(moved).subarray(0, 14).toString()).toBe('tianye move 1\n')
  expect(await refused('b', ['learner', 'move-in', moved], { TIANYE_FILE_PASSPHRASE: pass })).toBe('move-file-wrong')
  expect(await done('learner move-in', 'b', [moved], { TIANYE_FILE_PASSPHRASE: file })).toMatchObject({
    learner: { learner: id, lock: 'none' },
  })
  expect(await refused('b', ['learner', 'move-in', moved], { TIANYE_FILE_PASSPHRASE: file })).toBe('learner-exists')
  expect(await refused('b', ['learner', 'move-in', join(folder, 'none')], { TIANYE_FILE_PASSPHRASE: file })).toBe(
    'file-unreadable',
  )
})
