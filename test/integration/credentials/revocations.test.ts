import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { takeCarriedLists } from '#services/credentials/carried-lists.ts'
import { creditCsv } from '#services/credit/credit-csv.ts'
import { dumpProjections } from '#test/integration/db/data-folder.ts'
import {
  completeCourse,
  givePaper,
  issuerList,
  openFolder,
  pack,
  revokedEvents,
  signers,
  statusList,
} from './held-papers.ts'

const passphrase = 'three goats on the dyke'
type App = ReturnType<typeof openFolder>['app']

const entryOf = async (app: App, learner: string) => {
  const { entries, follows } = await app.credit.view(learner, 'en')
  const done = follows[0]?.standing.rows[0]?.doneMinutes
  return { ...entries[0], done }
}

test('what is withdrawn is recorded once, told with reason and day, and what stands beneath it counts again', async () => {
  const { app, learner } = openFolder()
  await completeCourse(app, learner)
  await givePaper(app, learner, 'instructor-confirmed', 'TY-CONFIRMED')
  await givePaper(app, learner, 'issuer-signed', 'TY-SIGNED')
  app.credit.follow(learner, { profile: 'nasw-distance', grade: 'all', firstStart: '2026-01-01' })
  const before = await entryOf(app, learner)
  expect(before).toMatchObject({ level: 'issuer-signed', serial: 'TY-SIGNED', lapsed: [] })
  expect(before.done).toBeGreaterThan(60)

  // Of somebody who signed neither, of another serial, and of the organisation by name alone.
  await app.takeList(statusList(signers.stranger, ['TY-SIGNED', 'TY-CONFIRMED']), false)
  await app.takeList(statusList(signers.organisation, ['TY-OTHER']), false)
  await app.takeList(statusList(signers.instructor, ['TY-SIGNED']), false)
  expect(await entryOf(app, learner)).toEqual(before)
  expect(revokedEvents(app)).toEqual([])

  const list = statusList(signers.organisation, ['TY-SIGNED'])
  await Promise.all([app.takeList(list, false), app.takeList(list, false)])
  await app.takeList(list, false)
  await app.takeList(statusList(signers.organisation, ['TY-SIGNED'], { number: 2 }, 'withdrawn'), false)
  const revoked = { serial: 'TY-SIGNED', pack, by: 'serial', revokedAt: Date.UTC(2026, 10, 24) }
  expect(revokedEvents(app)).toEqual([{ ...revoked, reason: 'issued-by-mistake' }])
  const lapse = { kind: 'revoked', day: '2026-11-24', by: 'serial', reason: 'issued-by-mistake' }
  const lapsed = [{ serial: 'TY-SIGNED', level: 'issuer-signed', lapse }]
  expect(await entryOf(app, learner)).toMatchObject({
    level: 'instructor-confirmed',
    serial: 'TY-CONFIRMED',
    lapsed,
    done: before.done,
  })
  expect(await app.holding.view(learner)).toMatchObject([
    { serial: 'TY-CONFIRMED', lapse: null },
    { serial: 'TY-SIGNED', lapse },
  ])
  const view = await app.credit.view(learner, 'en')
  expect(creditCsv(view, 'en')).toContain('TY-SIGNED Revoked on 2026-11-24: it was issued by mistake')
  expect(creditCsv(view, 'zh-CN')).toContain('TY-SIGNED 已于 2026-11-24 撤销：系误发')

  await app.takeList(statusList(signers.instructor, ['TY-CONFIRMED'], {}, 'records-changed'), false)
  expect(await entryOf(app, learner)).toMatchObject({ level: 'self-recorded', serial: null, done: before.done })
  const asked = { pack, level: 'issuer-signed', name: null, registrationNumber: null, replaces: null } as const
  await expect(app.holding.request(learner, asked, 'en')).rejects.toMatchObject({ code: 'confirmation-missing' })

  const live = dumpProjections(app.db)
  const log = createRecordLog(app.db, { randomBytes })
  log.replay()
  expect(dumpProjections(app.db)).toBe(live)
  expect(log.verify().findings).toEqual([])
}, 60_000)

test('a paper that takes the place of another stands; one past its last day counts no more', async () => {
  const { app, learner } = openFolder()
  await completeCourse(app, learner)
  await givePaper(app, learner, 'issuer-signed', 'TY-OLD')
  await givePaper(app, learner, 'issuer-signed', 'TY-NEW', '2026-12-01')
  await app.takeList(statusList(signers.organisation, ['TY-OLD'], {}, 'replaced'), false)
  expect(await entryOf(app, learner)).toMatchObject({ level: 'issuer-signed', serial: 'TY-NEW' })
  // The last second of the last day, in the offset of the certificate, and the first after it.
  app.clock.now = Date.parse('2026-12-01T23:59:50+08:00')
  expect(await entryOf(app, learner)).toMatchObject({ level: 'issuer-signed', serial: 'TY-NEW' })
  app.clock.now = Date.parse('2026-12-02T00:00:00+08:00')
  expect(await entryOf(app, learner)).toMatchObject({
    level: 'self-recorded',
    serial: null,
    lapsed: [
      { serial: 'TY-OLD', lapse: { kind: 'revoked', reason: 'replaced' } },
      { serial: 'TY-NEW', lapse: { kind: 'expired', day: '2026-12-01' } },
    ],
  })
  expect(revokedEvents(app)).toHaveLength(1)
}, 60_000)

test('a list that is here already withdraws what comes in later; a key that ended withdraws what it signed', async () => {
  const { app, learner } = openFolder()
  await app.takeList(statusList(signers.organisation, ['TY-ONE']), false)
  await givePaper(app, learner, 'issuer-signed', 'TY-ONE')
  await givePaper(app, learner, 'issuer-signed', 'TY-TWO')
  expect((await app.holding.view(learner)).map(({ lapse }) => lapse?.kind ?? null)).toEqual(['revoked', null])

  const ended = { did: await issuerDidOf(signers.organisation), from: 0, reason: 'key-stolen' } as const
  await app.takeList(await issuerList({ revoked: [ended] }), true)
  expect(revokedEvents(app)).toMatchObject([
    { serial: 'TY-ONE', by: 'serial' },
    { serial: 'TY-TWO', by: 'key', reason: 'key-stolen', revokedAt: 0 },
  ])
})

test('for somebody who is locked it is recorded once they are open', async () => {
  const { app, learner } = openFolder()
  await givePaper(app, learner, 'issuer-signed', 'TY-ONE')
  await app.protection.set(learner, passphrase)
  app.protection.lock()
  await app.takeList(statusList(signers.organisation, ['TY-ONE']), false)
  expect(revokedEvents(app)).toEqual([])
  await app.protection.unlock(learner, passphrase)
  expect(await app.holding.view(learner)).toMatchObject([{ serial: 'TY-ONE', lapse: { kind: 'revoked' } }])
  expect(revokedEvents(app)).toHaveLength(1)
})

test('it goes along in a bundle, and is erased with the learner', async () => {
  const { app, learner } = openFolder()
  await givePaper(app, learner, 'issuer-signed', 'TY-ONE')
  await app.takeList(statusList(signers.organisation, ['TY-ONE']), false)
  const file = join(app.folder, 'one.tybundle')
  writeFileSync(file, (await app.bundles.exportBundle(learner, false)).file)

  const other = openFolder().app
  await other.bundles.importBundle(file, true)
  expect(revokedEvents(other)).toEqual(revokedEvents(app))
  expect(other.holding.list(learner)).toMatchObject([{ lapse: { kind: 'revoked', reason: 'issued-by-mistake' } }])
  // Not theirs to write: the list that is taken there records nothing more.
  await other.takeList(statusList(signers.organisation, ['TY-ONE'], { number: 2 }), false)
  expect(revokedEvents(other)).toHaveLength(1)

  await app.privacy.erase(learner)
  expect(revokedEvents(app)).toEqual([])
  expect(dumpProjections(app.db)).not.toContain('TY-ONE')
})

test('a pack brings what was withdrawn and the next issue of a list, and vouches for nobody', async () => {
  const { app, learner } = openFolder()
  await givePaper(app, learner, 'instructor-confirmed', 'TY-ONE')
  const told: unknown[] = []
  const report = {
    info: (_: string, facts: unknown) => void told.push(facts),
    warn: () => undefined,
    error: () => undefined,
  }
  const carry = async (files: Readonly<Record<string, string>>) => {
    told.length = 0
    await takeCarriedLists(app.takeList, (path) => files[path] ?? null, report)
    return told
  }
  const issuers = (changes: Parameters<typeof issuerList>[0], seed?: Buffer) => issuerList(changes, seed)
  const refused = (path: string, code: string) => [{ path, code }]

  expect(await carry({ 'issuers.json': await issuers({}) })).toEqual(refused('issuers.json', 'issuers-unknown'))
  expect(app.trust.list()).toEqual([])
  expect(await carry({ 'issuers.json': '{' })).toEqual(refused('issuers.json', 'statement-unreadable'))
  const changed = (await issuers({})).replace('county-centre', 'county-center')
  expect(await carry({ 'issuers.json': changed })).toEqual(refused('issuers.json', 'statement-changed'))
  expect(await carry({ 'status.json': '[]' })).toEqual(refused('status.json', 'statement-unreadable'))

  await app.takeList(await issuers({ number: 2 }), true)
  expect(await carry({ 'issuers.json': await issuers({ number: 1 }) })).toEqual(
    refused('issuers.json', 'issuers-older'),
  )
  expect(await carry({ 'issuers.json': await issuers({ number: 2, at: 7 }) })).toEqual(
    refused('issuers.json', 'issuers-differ'),
  )
  expect(await carry({ 'issuers.json': await issuers({ number: 3 }, signers.stranger) })).toEqual(
    refused('issuers.json', 'issuers-signer-differs'),
  )
  expect(app.trust.list()).toMatchObject([{ name: 'county', number: 2 }])
  expect(revokedEvents(app)).toEqual([])

  // One that is refused keeps the other from nothing. The organisation speaks for its instructor, since the list names both.
  const both = {
    'issuers.json': await issuers({ number: 1 }),
    'status.json': statusList(signers.organisation, ['TY-ONE']),
  }
  expect(await carry(both)).toEqual(refused('issuers.json', 'issuers-older'))
  expect(revokedEvents(app)).toMatchObject([{ serial: 'TY-ONE', by: 'serial' }])
  expect(await carry({ 'issuers.json': await issuers({ number: 3 }) })).toEqual([])
  expect(app.trust.list()).toMatchObject([{ name: 'county', number: 3 }])
})
