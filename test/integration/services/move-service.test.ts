import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '#contract/errors/app-error.ts'
import { payloadClasses } from '#courses/record/event-header.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createProtectionHandlers } from '#ipc/protection-handlers.ts'
import { createLockBell } from '#services/protection/lock-bell.ts'
import type { PrivateFiles } from '#services/protection/private-files.ts'
import { findTexts } from '#test/helpers/byte-search.ts'
import { moveOut as moveOutBy } from '#test/helpers/move-out.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { dumpProjections } from '../db/data-folder.ts'
import { ForeignChain } from '../db/foreign-chain.ts'
import { noon } from '../db/study.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const [pass, filePass] = ['three goats on the dyke', '清明前后种瓜点豆']

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-move-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    app.close()
    rmSync(folder, { recursive: true })
  })
  return app
}
type App = ReturnType<typeof open>

const logOf = (app: App) => createRecordLog(app.db, { randomBytes })

async function learnerWithRecords(app: App) {
  const { learner } = app.learners.create('王小梅', 'student')
  const chain = new ForeignChain('elsewhere', Buffer.from(logOf(app).rootSeed(learner)))
  chain.add({ kind: 'supervision-held', v: 1, payload: Buffer.from('{"text":"督导记录"}'), class: 'private' }, noon)
  logOf(app).merge(chain.batch())
  const { attempt } = await app.study.resume(learner, place, 'en')
  await app.study.submit(learner, attempt, 'en')
  await app.completion.readPage(learner, place, { page: 'polite-yes', activeMs: 1234 })
  app.texts.put(learner, { area: 'note', id: 'n', text: '李家的灶' }, 1)
  return learner
}

const moveOut = (app: App, learner: string) => moveOutBy(app, learner, filePass)

test('everything of a learner arrives, on a chain that goes on from the old one; both folders can be used and merged', async () => {
  const [here, there] = [open(), open()]
  const learner = await learnerWithRecords(here)
  const file = await moveOut(here, learner)
  expect(here.learners.find(learner).movedAt).not.toBeNull()
  expect(await there.moves.in(file, filePass)).toBe(learner)

  expect(there.learners.find(learner)).toMatchObject({
    name: '王小梅',
    purpose: 'student',
    lock: 'none',
    movedAt: null,
  })
  expect(dumpProjections(there.db)).toBe(dumpProjections(here.db))
  expect(there.texts.list(learner)).toEqual(here.texts.list(learner))
  const pages = 'SELECT pack_id, module_id, page_id, active_ms FROM pages_read'
  expect(there.db.prepare(pages).all()).toEqual(here.db.prepare(pages).all())
  const opened = there.db
    .prepare<[], string>(
      `SELECT CAST(bytes AS TEXT) ->> '$.follows.reason' FROM payloads JOIN events ON hash = event JOIN writers USING (chain)
       WHERE kind = 'chain-opened'`,
    )
    .pluck()
  expect(opened.all()).toEqual(['moved'])

  await here.study.resume(learner, place, 'en')
  await there.study.resume(learner, place, 'en')
  for (const [from, to] of [
    [here, there],
    [there, here],
  ] as const) {
    expect(logOf(to).merge(logOf(from).exportBatch(learner, payloadClasses))).toMatchObject({ refused: [] })
  }
  expect(dumpProjections(there.db)).toBe(dumpProjections(here.db))
  for (const app of [here, there]) expect(logOf(app).verify().findings).toEqual([])
})

test('a protected learner stays protected: same passphrase, same code, nothing readable in the file or on the way in', async () => {
  const [here, there] = [open(), open()]
  const learner = await learnerWithRecords(here)
  const { code } = await here.protection.set(learner, pass)
  here.protection.lock()
  await expect(moveOut(here, learner)).rejects.toThrow('learner-locked')
  await here.protection.unlock(learner, pass)
  const file = await moveOut(here, learner)
  for (const word of ['李家的灶', '督导记录', '王小梅']) expect(Buffer.from(file).includes(word)).toBe(false)
  await there.moves.in(file, filePass)
  expect(there.learners.find(learner).lock).toBe('open')
  expect(findTexts(there.folder, ['李家的灶', '督导记录', pass, filePass])).toEqual([])
  there.protection.lock()
  await there.protection.unlock(learner, pass)
  await there.protection.recover(learner, code, filePass)
  expect(there.texts.find(learner, 'note', 'n')?.text).toBe('李家的灶')
  await there.protection.remove(learner, filePass)
  expect(findTexts(there.folder, ['督导记录'])).toEqual(['督导记录'])
  expect(logOf(there).verify()).toMatchObject({ findings: [], locked: 0 })
})

test('what is under a closed key moves along, closed, and opens there', async () => {
  const [here, there, staff] = [open(), open(), open()]
  const learner = await learnerWithRecords(here)
  await here.protection.set(learner, pass)
  here.help.choose(learner, staff.help.exportCard((await staff.help.createCard('李老师', pass)).name))
  await here.help.accept(learner, await staff.help.answer(here.help.request(learner), pass), filePass)
  await there.moves.in(await moveOut(here, learner), filePass)
  expect(there.protection.status(learner)).toMatchObject({ closedKeys: 1, help: { name: '李老师' } })
  expect(there.texts.find(learner, 'note', 'n')?.text).toBeNull()
  await there.protection.reopen(learner, pass)
  expect(there.texts.find(learner, 'note', 'n')?.text).toBe('李家的灶')
  await there.protection.remove(learner, filePass)
  expect(findTexts(there.folder, ['督导记录'])).toEqual(['督导记录'])
})

test('another passphrase, a changed or a foreign file, and a learner who is there are refused, and leave nothing', async () => {
  const [here, there] = [open(), open()]
  const learner = await learnerWithRecords(here)
  const file = await moveOut(here, learner)
  await expect(there.moves.in(file, 'not the passphrase')).rejects.toThrow('move-file-wrong')
  await expect(there.moves.in(file, '')).rejects.toThrow('passphrase-missing')
  await expect(there.moves.in(Buffer.from('PK\u0003\u0004'), filePass)).rejects.toThrow('move-file-unreadable')
  await expect(here.moves.in(file, filePass)).rejects.toThrow('learner-exists')
  const before = there.db.prepare('SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM learners) AS n').pluck()
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = Buffer.from(file)
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at)
      await expect(there.moves.in(changed, filePass)).rejects.toThrow(/move-file-(wrong|unreadable)/)
      await expect(there.moves.in(file.subarray(0, at), filePass)).rejects.toThrow(/move-file-(wrong|unreadable)/)
    }),
    { numRuns: 15 },
  )
  expect(before.get()).toBe(0)
}, 60_000)

test('a move whose file is not written is no move', async () => {
  const here = open()
  const { learner } = here.learners.create('王小梅')
  /** Moves out from the screen, and says what became of the file. */
  const moveOutTo = async (write: () => ReturnType<PrivateFiles['save']>) => {
    const save: PrivateFiles['save'] = async (_, __, make) => {
      await make()
      return write()
    }
    const privateFiles = { save, saveFolder: () => write(), open: () => Promise.resolve(null) }
    const handlers = createProtectionHandlers({ openServices: () => here, privateFiles, lockBell: createLockBell() })
    return handlers['moves:out']({ learner, passphrase: filePass, language: 'en' })
  }
  const isMoved = () => here.learners.find(learner).movedAt !== null
  const full = new AppError('file-not-written', { file: 'a stick' })
  await expect(moveOutTo(() => Promise.reject(full))).rejects.toThrow('file-not-written')
  expect(isMoved()).toBe(false)
  expect(await moveOutTo(() => Promise.resolve({ kind: 'cancelled' }))).toEqual({ kind: 'cancelled' })
  expect(isMoved()).toBe(false)
  await moveOutTo(() => Promise.resolve({ kind: 'saved', file: 'a stick' }))
  expect(isMoved()).toBe(true)
  const never = () => Promise.reject(new Error('written all the same'))
  await expect(here.moves.out(learner, 'short', never)).rejects.toThrow('passphrase-short')
})

test('somebody known here by a bundle alone comes to learn here', async () => {
  const [here, there] = [open(), open()]
  const learner = await learnerWithRecords(here)
  const rootPublicKey = here.db.prepare<[], string>('SELECT root_public_key FROM learners').pluck().get() ?? ''
  logOf(there).vouchFor({ name: '王小梅', rootPublicKey }, noon)
  expect(there.learners.list()).toEqual([])
  await there.moves.in(await moveOut(here, learner), filePass)
  expect(there.learners.list()).toHaveLength(1)
  await there.study.resume(learner, place, 'en')
})

test('somebody who was erased here and comes back has their name and purpose again', async () => {
  const [here, there] = [open(), open()]
  const { learner } = there.learners.create('王小梅', 'worker')
  await here.moves.in(await moveOut(there, learner), filePass)
  await here.privacy.erase(learner)
  expect(here.learners.list()).toEqual([])
  expect((await here.classes.view('en')).members).toEqual([])

  const bundle = join(there.folder, 'w.tybundle')
  writeFileSync(bundle, (await there.bundles.exportBundle(learner, false)).file)
  await here.bundles.importBundle(bundle, false)
  expect((await here.classes.view('en')).members).toMatchObject([{ name: '王小梅', person: { learner } }])

  await here.moves.in(await moveOut(there, learner), filePass)
  expect(here.learners.list()).toMatchObject([{ learner, name: '王小梅', purpose: 'worker' }])
})
