import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { createVault } from '#db/protection/vault.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const pass = 'three goats on the dyke'
const next = '清明前后种瓜点豆'

let folder: string
let app: ReturnType<typeof setUpStudy>
let learner: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-protection-'))
  app = setUpStudy(folder)
  learner = app.learners.create('王小梅').learner
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true })
})

const restart = () => {
  app.close()
  app = setUpStudy(folder)
}
const note = (id: string) => app.texts.find(learner, 'note', id)?.text
const verify = () => createRecordLog(app.db, { randomBytes }).verify()

test('set, lock, unlock: notes and the log are there again, and locked nothing can be read or written', async () => {
  app.texts.put(learner, { area: 'note', id: 'before', text: '李家的灶' }, 1)
  const { code } = await app.protection.set(learner, pass)
  expect(code).toMatch(/^(\w{5}-){6}\w{5}$/)
  expect(app.learners.find(learner).lock).toBe('open')
  app.texts.put(learner, { area: 'note', id: 'after', text: '张家的井' }, 2)
  const { attempt } = await app.study.resume(learner, place, 'en')

  app.protection.lock()
  expect(app.protection.status(learner)).toEqual({
    lock: 'locked',
    waitMs: 0,
    help: null,
    isHelpAsked: false,
    closedKeys: 0,
  })
  expect(() => app.protection.demandOpen(learner)).toThrow('learner-locked')
  expect(() => note('before')).toThrow('learner-locked')
  expect(() => app.texts.list(learner)).toThrow('learner-locked')
  expect(() => app.texts.put(learner, { area: 'note', id: 'x', text: '' }, 3)).toThrow('learner-locked')
  expect(() => app.texts.remove(learner, 'note', 'before')).toThrow('learner-locked')
  await expect(app.study.submit(learner, attempt, 'en')).rejects.toThrow('learner-locked')
  expect(verify()).toMatchObject({ findings: [], notYetSealed: [] })

  await app.protection.unlock(learner, pass)
  expect([note('before'), note('after')]).toEqual(['李家的灶', '张家的井'])
  await app.study.submit(learner, attempt, 'en')
  restart()
  expect(app.learners.find(learner).lock).toBe('locked')
  await app.protection.unlock(learner, pass)
  expect(app.texts.list(learner).map(({ text }) => text)).toEqual(['张家的井', '李家的灶'])
  expect(verify().findings).toEqual([])
})

test('unlocking somebody locks everybody else, and one learner’s passphrase opens no other', async () => {
  const other = app.learners.create('王小梅').learner
  await app.protection.set(learner, pass)
  await app.protection.set(other, next)
  expect(
    app.learners
      .list()
      .map(({ lock }) => lock)
      .toSorted(),
  ).toEqual(['locked', 'open'])
  await expect(app.protection.unlock(learner, next)).rejects.toThrow('unlock-wrong')
  await app.protection.unlock(learner, pass)
  expect([app.learners.find(learner).lock, app.learners.find(other).lock]).toEqual(['open', 'locked'])
  // What is stored for one opens nothing in the place of the other.
  app.db.exec(
    `UPDATE protections SET by_passphrase = (SELECT by_passphrase FROM protections WHERE learner_id = '${learner}')`,
  )
  await expect(app.protection.unlock(other, pass)).rejects.toThrow('unlock-wrong')
})

test('change: the new one opens, the old one does not; remove: everything is readable again', async () => {
  app.texts.put(learner, { area: 'note', id: 'n', text: '李家的灶' }, 1)
  await app.protection.set(learner, pass)
  await app.protection.change(learner, pass, next)
  await expect(app.protection.change(learner, pass, next)).rejects.toThrow('unlock-wrong')
  app.protection.lock()
  await expect(app.protection.unlock(learner, pass)).rejects.toThrow('unlock-wrong')
  await app.protection.remove(learner, next)
  expect(app.learners.find(learner).lock).toBe('none')
  restart()
  expect(note('n')).toBe('李家的灶')
  expect(verify().findings).toEqual([])
  await app.study.resume(learner, place, 'en')
  await expect(app.protection.unlock(learner, next)).rejects.toThrow('learner-not-protected')
  await app.protection.set(learner, pass)
  await expect(app.protection.set(learner, pass)).rejects.toThrow('learner-protected')
})

test('a new passphrase that will not do is refused before anything is done', async () => {
  for (const [given, code] of [
    ['', 'passphrase-missing'],
    ['short', 'passphrase-short'],
    ['王小梅王小梅王小梅', 'passphrase-guessable'],
    ['x'.repeat(300), 'passphrase-long'],
  ] as const) {
    await expect(app.protection.set(learner, given)).rejects.toThrow(code)
  }
  expect(app.learners.find(learner).lock).toBe('none')
  await app.protection.set(learner, pass)
  await expect(app.protection.change(learner, pass, 'short')).rejects.toThrow('passphrase-short')
  await expect(app.protection.set('nobody', pass)).rejects.toThrow('learner-unknown')
})

test('the recovery code opens, stays, and tells a typing error from a wrong code; a new one takes its place', async () => {
  app.texts.put(learner, { area: 'note', id: 'n', text: '李家的灶' }, 1)
  const { code } = await app.protection.set(learner, pass)
  restart()
  await app.protection.recover(learner, code.toLowerCase().replaceAll('-', ' '), next)
  expect(note('n')).toBe('李家的灶')
  restart()
  await expect(app.protection.unlock(learner, pass)).rejects.toThrow('unlock-wrong')
  const wrong = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
  await expect(app.protection.recover(learner, wrong, pass)).rejects.toMatchObject({
    code: 'recovery-code-mistyped',
    details: { group: 1 },
  })
  await expect(app.protection.recover(learner, code.slice(1), pass)).rejects.toMatchObject({
    code: 'recovery-code-length',
    details: { given: 34, expected: 35 },
  })
  const renewed = await app.protection.newCode(learner, next)
  expect(renewed.code).not.toBe(code)
  await expect(app.protection.recover(learner, code, pass)).rejects.toThrow('recovery-code-wrong')
  await app.protection.recover(learner, renewed.code, pass)
  await app.protection.unlock(learner, pass)
})

test('after three wrong passphrases tries wait, longer each time, over a restart too; the right one starts over', async () => {
  await app.protection.set(learner, pass)
  const wrong = () => app.protection.unlock(learner, 'a wrong passphrase')
  for (let turn = 0; turn < 3; turn += 1) await expect(wrong()).rejects.toThrow('unlock-wrong')
  expect(app.protection.status(learner).waitMs).toBe(5000)
  await expect(app.protection.unlock(learner, pass)).rejects.toMatchObject({
    code: 'unlock-waits',
    details: { seconds: 5 },
  })
  app.clock.monotonicMs += 4999
  expect(app.protection.status(learner).waitMs).toBe(1)
  app.clock.monotonicMs += 1
  await expect(wrong()).rejects.toThrow('unlock-wrong')
  expect(app.protection.status(learner).waitMs).toBe(10_000)

  restart()
  app.clock.now = Date.UTC(2026, 0, 5, 8, 0, 30)
  const left = app.protection.status(learner).waitMs
  expect(left).toBeGreaterThanOrEqual(0)
  app.clock.monotonicMs += left
  await app.protection.unlock(learner, pass)
  await expect(wrong()).rejects.toThrow('unlock-wrong')
  expect(app.protection.status(learner).waitMs).toBe(0)
})

test('many tries at once count one by one: no more than three are tried', async () => {
  await app.protection.set(learner, pass)
  const tries = Array.from({ length: 20 }, () => app.protection.unlock(learner, 'a wrong passphrase'))
  const outcomes = await Promise.allSettled(tries)
  const codes = outcomes.map((each) => (each.status === 'rejected' ? String(each.reason) : 'opened'))
  expect(codes.filter((code) => code.includes('unlock-wrong'))).toHaveLength(3)
  expect(codes.filter((code) => code.includes('unlock-waits'))).toHaveLength(17)
})

test('a text put in the place of another, or changed, is told and not shown', async () => {
  await app.protection.set(learner, pass)
  for (const id of ['a', 'b']) app.texts.put(learner, { area: 'note', id, text: id }, 1)
  app.db.exec(`UPDATE private_texts SET bytes = (SELECT bytes FROM private_texts WHERE id = 'a') WHERE id = 'b'`)
  expect(note('a')).toBe('a')
  expect(() => note('b')).toThrow('private-text-damaged')
})

test('a second vault on the same file opens nothing: the secrets are in memory alone', async () => {
  app.texts.put(learner, { area: 'note', id: 'n', text: 'x' }, 1)
  await app.protection.set(learner, pass)
  expect(createVault(app.db, randomBytes).stateOf(learner)).toBe('locked')
  expect(() => createRecordLog(app.db, { randomBytes }).rootSeed(learner)).toThrow('learner-locked')
})
