import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { tableRules } from '#db/privacy/table-rules.ts'
import { createGivenCredentialsRepository } from '#db/repositories/given-credentials-repository.ts'
import { findBytes, findTexts } from '#test/helpers/byte-search.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { ForeignChain } from '../db/foreign-chain.ts'
import { noon } from '../db/study.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const pass = 'three goats on the dyke'

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-privacy-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    app.close()
    rmSync(folder, { recursive: true })
  })
  return app
}

async function learnerWithEverything(app: ReturnType<typeof open>, name: string) {
  const { learner } = app.learners.create(name)
  const rootSeed = Buffer.from(createRecordLog(app.db, { randomBytes }).rootSeed(learner))
  const chain = new ForeignChain(name, rootSeed)
  const payload = Buffer.from(JSON.stringify({ text: `督导 ${name}` }))
  chain.add({ kind: 'supervision-held', v: 1, payload, class: 'private' }, noon)
  createRecordLog(app.db, { randomBytes }).merge(chain.batch())
  const { attempt } = await app.study.resume(learner, place, 'en')
  const given = {
    question: 'name-the-record',
    answer: { type: 'short', text: `答案 ${name}` },
    language: 'en',
    activeMs: 5,
  } as const
  app.study.answer(learner, attempt, [given], 'en')
  await app.completion.readPage(learner, place, { page: 'polite-yes', activeMs: 1234 })
  app.texts.put(learner, { area: 'note', id: 'n', text: `笔记 ${name}` }, 1)
  return { learner, rootSeed }
}

test('every table has a rule, and every rule a table: add yours to db/privacy/table-rules.ts', () => {
  const { db } = open()
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  expect(Object.keys(tableRules).toSorted()).toEqual(tables)
})

test('a table that says it is about nobody has no column for a learner', () => {
  const { db } = open()
  for (const [table, { about }] of Object.entries(tableRules)) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    expect(columns.includes('learner_id') && about === 'nobody', table).toBe(false)
  }
})

test('an export holds all that is stored, readable, of this learner and no other, and no key', async () => {
  const app = open()
  const { learner, rootSeed } = await learnerWithEverything(app, '王小梅')
  await learnerWithEverything(app, '李大山')
  await app.protection.set(learner, pass)
  const files = app.privacy.export(learner)
  const text = files.map((file) => file.text).join('\n')
  for (const word of ['王小梅', '督导 王小梅', '答案 王小梅', '笔记 王小梅', 'polite-yes', 'attempt-started']) {
    expect(text).toContain(word)
  }
  expect(text).not.toContain('李大山')
  expect(text).not.toContain(rootSeed.toString('hex'))
  expect(text).not.toContain('scrypt')
  const stored = Object.entries(tableRules).flatMap(([table, { about }]) => (about === 'nobody' ? [] : `${table}.json`))
  expect(files.map(({ name }) => name)).toEqual(['README.txt', ...stored])
  const parsed = files.slice(1).map((file) => (JSON.parse(file.text) as unknown[]).length)
  const counted = app.privacy.stored(learner).reduce((sum, { rows }) => sum + rows, 0)
  expect(parsed.reduce((sum, rows) => sum + rows, 0)).toBe(counted)
  app.protection.lock()
  expect(() => app.privacy.export(learner)).toThrow('learner-locked')
  await expect(app.privacy.erase(learner)).rejects.toThrow('learner-locked')
  expect(() => app.privacy.stored('nobody')).toThrow('learner-unknown')
})

test('erased, nothing a learner said, wrote or was called is in any file; the log verifies and everybody else is as before', async () => {
  const app = open()
  const { learner, rootSeed } = await learnerWithEverything(app, '王小梅')
  const other = await learnerWithEverything(app, '李大山')
  const words = ['王小梅', '督导 王小梅', '答案 王小梅', '笔记 王小梅']
  expect(findTexts(app.folder, words)).toEqual(words)
  const before = app.privacy.export(other.learner)
  const receipt = await app.privacy.erase(learner)
  expect(receipt).toMatchObject({ name: '王小梅', kind: 'erasure-receipt' })
  // What was drawn, the answer, and the supervision record; what opened the chains cannot be erased and says nothing.
  expect(receipt.payloads).toBe(3)
  expect(findTexts(app.folder, words)).toEqual([])
  expect(findBytes(app.folder, [rootSeed])).toEqual([])
  expect(app.learners.list().map(({ learner: id }) => id)).toEqual([other.learner])
  expect(
    app.privacy
      .stored(learner)
      .filter(({ rows }) => rows > 0)
      .map(({ about }) => about),
  ).toEqual(['profile', 'records'])
  expect(createRecordLog(app.db, { randomBytes }).verify()).toMatchObject({
    findings: [],
    notYetSealed: expect.any(Array) as unknown,
  })
  expect(app.privacy.export(other.learner)).toEqual(before)
  await expect(app.privacy.erase(learner)).rejects.toThrow('learner-not-here')
  await expect(app.study.resume(learner, place, 'en')).rejects.toThrow('learner-not-here')
})

test('an issuer can still say, and list, that a certificate of an erased learner is withdrawn; of whose it was nothing is left', async () => {
  const app = open()
  const { learner } = app.learners.create('王小梅')
  const given = createGivenCredentialsRepository(app.db)
  const one = {
    level: 'issuer-signed' as const,
    learner,
    request: crypto.randomUUID(),
    pack: 'empowerment-practice',
    signer: 'did:key:z6Mk',
    issuedAt: noon,
    credential: '{"name":"王小梅"}',
    claim: '王小梅 的二维码',
    template: null,
  }
  given.add([
    { ...one, serial: 'TY-1' },
    { ...one, serial: 'TY-2' },
  ])
  given.withdraw('TY-1', noon, 'issued-in-error')
  await app.privacy.erase(learner)
  expect(findTexts(app.folder, ['王小梅'])).toEqual([])
  expect(given.listOf(learner)).toEqual([])
  expect(given.withdraw('TY-2', noon, 'issued-in-error')).toBe(true)
  expect(given.list().map(({ serial, withdrawnReason }) => [serial, withdrawnReason])).toEqual([
    ['TY-1', 'issued-in-error'],
    ['TY-2', 'issued-in-error'],
  ])
  expect(await app.giving.list()).toEqual([])
})

test('a protected learner is erased with what is under closed keys', async () => {
  const [app, staff] = [open(), open()]
  const { learner } = await learnerWithEverything(app, '王小梅')
  await app.protection.set(learner, pass)
  app.help.choose(learner, staff.help.exportCard((await staff.help.createCard('李老师', pass)).name))
  await app.help.accept(learner, await staff.help.answer(app.help.request(learner), pass), 'a boat across the river')
  await app.privacy.erase(learner)
  for (const table of ['protections', 'closed_keys', 'passphrase_tries', 'private_texts']) {
    expect(app.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  }
  expect(app.db.prepare('SELECT count(*) FROM payloads WHERE sealed_by IS NOT NULL').pluck().get()).toBe(0)
  expect(createRecordLog(app.db, { randomBytes }).verify()).toMatchObject({ findings: [], locked: 0 })
})
