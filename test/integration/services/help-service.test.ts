import { randomBytes, scrypt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { nextTurn } from '#services/next-turn.ts'
import { helpAnswerFileSchema, helpCardFileSchema, helpRequestFileSchema } from '#services/protection/help-files.ts'
import { findTexts } from '#test/helpers/byte-search.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { ForeignChain } from '../db/foreign-chain.ts'
import { noon } from '../db/study.ts'

const [pass, next, later] = ['three goats on the dyke', '清明前后种瓜点豆', 'a boat across the river']
const staff = 'the instructor’s own words'

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-help-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    app.close()
    rmSync(folder, { recursive: true })
  })
  return app
}

/** A learner with a note and a private payload, locked, who chose the card of an instructor on another PC. */
async function setUp() {
  const [here, there] = [open(), open()]
  const card = await there.help.createCard('李老师', staff)
  const { learner } = here.learners.create('王小梅')
  const seed = createRecordLog(here.db, { randomBytes }).rootSeed(learner)
  const chain = new ForeignChain('elsewhere', Buffer.from(seed))
  chain.add({ kind: 'supervision-held', v: 1, payload: Buffer.from('{"text":"督导记录"}'), class: 'private' }, noon)
  createRecordLog(here.db, { randomBytes }).merge(chain.batch())
  here.texts.put(learner, { area: 'note', id: 'old', text: '李家的灶' }, 1)
  const { code } = await here.protection.set(learner, pass)
  here.help.choose(learner, helpCardFileSchema.parse(there.help.exportCard(card.fingerprint)))
  here.protection.lock()
  return { here, there, card, learner, code }
}
const verify = (app: ReturnType<typeof open>) => createRecordLog(app.db, { randomBytes }).verify()

test('an instructor lets a learner back in, who can write again; what is private opens when the old passphrase is back', async () => {
  const { here, there, card, learner } = await setUp()
  expect(here.protection.status(learner).help).toEqual(card)
  const request = helpRequestFileSchema.parse(here.help.request(learner))
  expect(here.protection.status(learner).isHelpAsked).toBe(true)
  expect(there.help.describe(request)).toMatchObject({ learner, name: '王小梅', card })
  const answer = helpAnswerFileSchema.parse(await there.help.answer(request, staff))

  const { code } = await here.help.accept(learner, answer, next)
  expect(here.protection.status(learner)).toMatchObject({ lock: 'open', help: card, isHelpAsked: false, closedKeys: 1 })
  await here.study.resume(learner, { pack: 'empowerment-practice', module: 'collaborator-not-expert' }, 'en')
  expect(here.texts.list(learner)).toMatchObject([{ id: 'old', text: null }])
  here.texts.put(learner, { area: 'note', id: 'new', text: '张家的井' }, 2)
  here.protection.lock()
  expect(verify(here).findings).toEqual([])
  await expect(here.protection.unlock(learner, pass)).rejects.toThrow('unlock-wrong')
  await here.protection.recover(learner, code, later)

  await expect(here.protection.reopen(learner, 'not the old one')).rejects.toThrow('unlock-wrong')
  await here.protection.reopen(learner, pass)
  expect(here.texts.list(learner).map(({ text }) => text)).toEqual(['张家的井', '李家的灶'])
  expect(here.protection.status(learner).closedKeys).toBe(0)
  await here.protection.remove(learner, later)
  expect(verify(here)).toMatchObject({ findings: [], locked: 0 })
  const stored = here.db.prepare(`SELECT count(*) FROM payloads WHERE sealed_by IS NOT NULL`).pluck().get()
  expect(stored).toBe(0)
})

test('the old recovery code opens closed texts as well, and help can be had again afterwards', async () => {
  const { here, there, learner, code } = await setUp()
  for (const passphrase of [next, later]) {
    const answer = await there.help.answer(here.help.request(learner), staff)
    await here.help.accept(learner, answer, passphrase)
  }
  expect(here.protection.status(learner).closedKeys).toBe(2)
  await here.protection.reopen(learner, code)
  expect(here.texts.find(learner, 'note', 'old')?.text).toBe('李家的灶')
  expect(here.protection.status(learner).closedKeys).toBe(1)
  await here.protection.reopen(learner, next)
  expect(here.protection.status(learner).closedKeys).toBe(0)
})

test('only the last request’s answer counts, for this learner, from the one who has the card', async () => {
  const { here, there, learner } = await setUp()
  const first = here.help.request(learner)
  const stale = await there.help.answer(first, staff)
  const request = here.help.request(learner)
  const answer = await there.help.answer(request, staff)
  const accept = (changed: Partial<typeof answer>) => here.help.accept(learner, { ...answer, ...changed }, next)
  await expect(accept(stale)).rejects.toThrow('help-differs')
  await expect(accept({ learner: crypto.randomUUID() })).rejects.toThrow('help-differs')
  await expect(accept({ sealed: answer.sealed.replace(/..$/, '00') })).rejects.toThrow('help-differs')
  await expect(there.help.answer(request, 'not the words')).rejects.toThrow('passphrase-wrong')
  await expect(here.help.answer(request, staff)).rejects.toThrow('help-card-unknown')
  // A request in somebody else's name does not fit together.
  expect(() => there.help.describe({ ...request, root: 'a'.repeat(64) })).toThrow('help-request-unreadable')
  await expect(there.help.answer({ ...request, root: 'a'.repeat(64) }, staff)).rejects.toThrow(
    'help-request-unreadable',
  )
  const other = here.learners.create('李大山').learner
  await expect(there.help.answer({ ...request, learner: other }, staff)).rejects.toThrow('help-request-unreadable')
  expect(here.learners.find(learner).lock).toBe('locked')
  await accept({})
  expect(here.learners.find(learner).lock).toBe('open')
  await expect(accept({})).rejects.toThrow('help-differs')
})

test('what an instructor is given opens nothing private, and nothing in the files shows a key', async () => {
  const { here, there, learner } = await setUp()
  const request = here.help.request(learner)
  const answer = await there.help.answer(request, staff)
  await here.help.accept(learner, answer, next)
  for (const app of [here, there])
    expect(findTexts(app.folder, ['李家的灶', '督导记录', staff, pass, next])).toEqual([])
})

test('without a card there is no request, and only an open, protected learner chooses one', async () => {
  const { here, there, card, learner } = await setUp()
  const file = there.help.exportCard(card.name)
  expect(() => here.help.choose(learner, file)).toThrow('learner-locked')
  expect(() => here.help.dismiss(learner)).toThrow('learner-locked')
  const other = here.learners.create('李大山').learner
  expect(() => here.help.choose(other, file)).toThrow('learner-not-protected')
  expect(() => there.help.exportCard('nobody')).toThrow('help-card-unknown')
  await here.protection.unlock(learner, pass)
  here.help.dismiss(learner)
  expect(here.protection.status(learner).help).toBeNull()
  expect(() => here.help.request(learner)).toThrow('help-card-missing')
})

test('what a file says of names cannot rewrite what is shown, and a key that agrees with everybody is none', async () => {
  const { here, there, card, learner } = await setUp()
  const cardFile = there.help.exportCard(card.name)
  const request = here.help.request(learner)
  for (const name of ['王小梅\u001b[2K\r', '王\u202e小梅', '']) {
    expect(helpCardFileSchema.safeParse({ ...cardFile, name }).success).toBe(false)
    expect(helpRequestFileSchema.safeParse({ ...request, name }).success).toBe(false)
    expect(helpRequestFileSchema.safeParse({ ...request, cardName: name }).success).toBe(false)
  }
  const nobodys = '0'.repeat(64)
  expect(helpCardFileSchema.safeParse({ ...cardFile, card: nobodys }).success).toBe(false)
  for (const change of [{ card: nobodys }, { answerTo: nobodys }])
    expect(helpRequestFileSchema.safeParse({ ...request, ...change }).success).toBe(false)
  expect(helpRequestFileSchema.parse(request)).toEqual(request)
})

test('help that could not be stored leaves the learner locked as before, and can be accepted again', async () => {
  const { here, there, learner } = await setUp()
  const answer = await there.help.answer(here.help.request(learner), staff)
  here.db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON writers BEGIN SELECT RAISE(ABORT, 'full'); END`)
  await expect(here.help.accept(learner, answer, next)).rejects.toThrow('full')
  expect(here.protection.status(learner)).toMatchObject({ lock: 'locked', closedKeys: 0 })
  here.db.exec('DROP TRIGGER full')
  await here.help.accept(learner, answer, next)
  expect(here.protection.status(learner)).toMatchObject({ lock: 'open', closedKeys: 1 })

  here.db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON private_texts BEGIN SELECT RAISE(ABORT, 'full'); END`)
  await expect(here.protection.reopen(learner, pass)).rejects.toThrow('full')
  expect(here.texts.find(learner, 'note', 'old')?.text).toBeNull()
})

test('of two ways back at once one counts, whole', async () => {
  const { here, there, learner, code } = await setUp()
  const answer = await there.help.answer(here.help.request(learner), staff)
  const helped = here.help.accept(learner, answer, next)
  await nextTurn()
  // The other threads have something to do, so that the second way is gone only after the first.
  const cost = { N: 65_536, maxmem: 256 * 1024 * 1024 }
  const busy = [1, 2, 3].map(() => promisify<string, string, number, object, Buffer>(scrypt)('', 'salt', 32, cost))
  const recovered = here.protection.recover(learner, code, later)
  await Promise.allSettled([helped, recovered, ...busy])
  await expect(recovered).rejects.toThrow('recovery-code-wrong')
  here.protection.lock()
  await here.protection.unlock(learner, next)
})
