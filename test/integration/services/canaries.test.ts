import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { findBytes, findTexts } from '#test/helpers/byte-search.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { ForeignChain } from '../db/foreign-chain.ts'
import { noon } from '../db/study.ts'

const pass = 'three goats on the dyke'
type App = ReturnType<typeof setUpStudy>

function setUp(): { folder: string; app: App } {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-canaries-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    if (app.db.open) app.close()
    rmSync(folder, { recursive: true })
  })
  return { folder, app }
}

/** A text nobody else writes, with so much round it that rows fill pages and overflow them. */
function canary(number: number) {
  const word = `金丝雀 ${number} ${randomUUID()}`
  return { word, text: `${'麦'.repeat((number * 97) % 1500)}${word}${'。'.repeat((number * 31) % 900)}` }
}

/** Private texts that are written, written anew and deleted, and private payloads; `count` canaries in all. */
function writeCanaries(app: App, learner: string, count: number): readonly string[] {
  const words: string[] = []
  const chain = new ForeignChain(randomUUID(), createRootSeed(app, learner))
  for (let number = 0; number < count; number += 1) {
    const { word, text } = canary(number)
    words.push(word)
    if (number % 5 === 0) {
      const payload = Buffer.from(JSON.stringify({ text }))
      chain.add({ kind: 'supervision-held', v: 1, payload, class: number % 2 === 0 ? 'private' : 'client' }, noon)
    } else app.texts.put(learner, { area: number % 2 === 0 ? 'note' : 'draft', id: `id-${number % 61}`, text }, number)
    if (number % 17 === 3) app.texts.remove(learner, 'draft', `id-${(number * 7) % 61}`)
  }
  merge(app, chain)
  return words
}

const createRootSeed = (app: App, learner: string): Uint8Array => {
  const seed = app.db
    .prepare<[string], Buffer>('SELECT root_private_key FROM learners WHERE id = ?')
    .pluck()
    .get(learner)
  return seed?.length === 32 ? seed : (knownSeeds.get(learner) ?? Buffer.alloc(32))
}
const knownSeeds = new Map<string, Uint8Array>()

/** By a log that holds no secrets, as when a bundle comes while its learner is locked. */
const merge = (app: App, chain: ForeignChain) => {
  const report = createRecordLog(app.db, { randomBytes }).merge(chain.batch())
  expect(report).toMatchObject({ refused: [], quarantined: [] })
}

test('500 canaries of two protected profiles stand in no file, while open, locked and closed; those of a third are found', async () => {
  const { folder, app } = setUp()
  const [one, two, open] = ['王小梅', '李大山', '无口令'].map((name) => app.learners.create(name).learner)
  if (one === undefined || two === undefined || open === undefined) throw new Error('no learners')
  for (const learner of [one, two]) knownSeeds.set(learner, createRootSeed(app, learner))
  const seeds = [...knownSeeds.values()].map((seed) => Buffer.from(seed))

  // Written before there was a passphrase, and found; so the search can find.
  const before = [one, two].flatMap((learner) => writeCanaries(app, learner, 125))
  const shown = writeCanaries(app, open, 60)
  expect(findTexts(folder, before).length).toBeGreaterThan(100)
  expect(findBytes(folder, seeds)).toHaveLength(2)

  const codes: string[] = []
  for (const learner of [one, two]) codes.push((await app.protection.set(learner, pass)).code)
  expect(findTexts(folder, before)).toEqual([])
  expect(findBytes(folder, seeds)).toEqual([])

  const after = [] as string[]
  for (const learner of [one, two]) {
    await app.protection.unlock(learner, pass)
    after.push(...writeCanaries(app, learner, 125))
    expect(findTexts(folder, [...before, ...after])).toEqual([])
  }
  app.protection.lock()
  app.close()
  const words = [...before, ...after]
  expect(words).toHaveLength(500)
  expect(findTexts(folder, [...words, ...codes, pass])).toEqual([])
  expect(findBytes(folder, seeds)).toEqual([])
  expect(findTexts(folder, shown).length).toBeGreaterThan(30)
}, 120_000)

test('what was sealed is all there: opened, every canary that was kept reads back', async () => {
  const { app } = setUp()
  const { learner } = app.learners.create('王小梅')
  knownSeeds.set(learner, createRootSeed(app, learner))
  const before = writeCanaries(app, learner, 60)
  const read = () =>
    [
      ...app.texts.list(learner).map(({ text }) => text),
      ...app.db
        .prepare<[], Buffer>(`SELECT bytes FROM payloads JOIN events ON hash = event WHERE class <> 'credit'`)
        .pluck()
        .all()
        .map((bytes) => bytes.toString('utf8')),
    ].join('\n')
  const kept = before.filter((word) => read().includes(word))
  expect(kept.length).toBeGreaterThan(20)
  await app.protection.set(learner, pass)
  const later = writeCanaries(app, learner, 60)
  await app.protection.remove(learner, pass)
  expect(before.filter((word) => read().includes(word)).length).toBeGreaterThan(5)
  const payloads = (words: readonly string[]) => words.filter((_, number) => number % 5 === 0)
  for (const word of [...payloads(before), ...payloads(later)]) expect(read()).toContain(word)
  expect(createRecordLog(app.db, { randomBytes }).verify().findings).toEqual([])
}, 60_000)

test('a chain that came before anybody knew whose it is is sealed as soon as it shows', async () => {
  const { folder, app } = setUp()
  const { learner } = app.learners.create('王小梅')
  const chain = new ForeignChain('elsewhere', createRootSeed(app, learner))
  const { word, text } = canary(7)
  chain.add({ kind: 'supervision-held', v: 1, payload: Buffer.from(JSON.stringify({ text })), class: 'private' }, noon)
  await app.protection.set(learner, pass)
  app.protection.lock()
  const log = createRecordLog(app.db, { randomBytes })
  const { events, seals, snapshots } = chain.batch()
  log.merge({ events: events.slice(1), seals: [], snapshots: [] })
  expect(findTexts(folder, [word])).toEqual([word])
  log.merge({ events: events.slice(0, 1), seals, snapshots })
  expect(findTexts(folder, [word])).toEqual([])
  expect(log.verify()).toMatchObject({ findings: [], locked: 1 })
})

test('the search finds a text in UTF-8 and in UTF-16 of either byte order, and bytes anywhere', () => {
  const { folder } = setUp()
  const little = Buffer.from('金丝雀', 'utf16le')
  for (const [name, bytes] of [
    ['a', Buffer.from('x金丝雀x')],
    ['b', Buffer.concat([Buffer.from('xx'), little])],
    ['c', Buffer.from(little).swap16()],
  ] as const) {
    writeFileSync(join(folder, 'found'), bytes)
    expect(findTexts(folder, ['金丝雀', '麻雀']), name).toEqual(['金丝雀'])
    rmSync(join(folder, 'found'))
  }
  expect(findTexts(folder, ['金丝雀'])).toEqual([])
})
