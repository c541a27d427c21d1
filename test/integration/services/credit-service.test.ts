import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CreditGiven } from '#contract/credit.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { claimedMinutes } from '#courses/format/credit-claim.ts'
import { cnMca2009 } from '#courses/rules/profiles/cn-mca-2009.ts'
import { usTx } from '#courses/rules/profiles/us-tx.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { creditCsv } from '#services/credit/credit-csv.ts'
import { findTexts } from '#test/helpers/byte-search.ts'
import { codeOf } from '#test/helpers/code-of.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'
import { moveOut } from '#test/helpers/move-out.ts'
import { png } from '#test/helpers/pictures.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { takeExamination } from '#test/helpers/take-examination.ts'

const pack = 'empowerment-practice'

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-credit-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    if (app.db.open) app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  app.clock.now = Date.UTC(2026, 10, 26, 8)
  return { folder, app, learner: app.learners.create('学员甲').learner }
}
type App = ReturnType<typeof open>['app']

const given = (changes: Partial<CreditGiven> = {}): CreditGiven => ({
  title: 'Group work with elders',
  provider: 'County bureau',
  from: '2026-05-11',
  to: '2026-05-13',
  parts: [{ category: 'ethics', minutes: 600 }],
  form: 'classroom',
  evidence: 'certificate',
  scan: { kind: 'none' },
  ...changes,
})
const withScan = (bytes: Uint8Array<ArrayBuffer>) => given({ scan: { kind: 'new', bytes } })
const entryOf = async (app: App, learner: string, entry: string) =>
  (await app.credit.view(learner, 'en')).entries.find((one) => one.entry === entry)
const kinds = (app: App) =>
  app.db.prepare<[], string>(`SELECT kind FROM events WHERE kind LIKE 'credit-%' ORDER BY lamport`).pluck().all()

test('an entry is corrected, withdrawn and put back by further events, and what each said stays in the log', async () => {
  const { app, learner } = open()
  const entry = await app.credit.add(learner, given())
  await app.credit.correct(learner, entry, given({ title: 'Group work', scan: { kind: 'keep' } }))
  await app.credit.correct(learner, entry, given({ title: 'Group work', scan: { kind: 'keep' } }))
  expect(await entryOf(app, learner, entry)).toMatchObject({ title: 'Group work', withdrawnAt: null })
  app.credit.withdraw(learner, entry)
  app.credit.withdraw(learner, entry)
  expect((await entryOf(app, learner, entry))?.withdrawnAt).not.toBeNull()
  app.credit.restore(learner, entry)
  expect(await entryOf(app, learner, entry)).toMatchObject({ title: 'Group work', withdrawnAt: null })
  expect(kinds(app)).toEqual(['credit-added', 'credit-corrected', 'credit-withdrawn', 'credit-corrected'])
  createRecordLog(app.db, { randomBytes: () => new Uint8Array() }).replay()
  expect(await entryOf(app, learner, entry)).toMatchObject({ title: 'Group work', withdrawnAt: null })
  const unknown = '00000000-0000-4000-8000-000000000000'
  expect(await codeOf(() => app.credit.withdraw(learner, unknown))).toBe('credit-unknown')
})

test('several profiles say at once what is done and missing; a withdrawn entry counts for none', async () => {
  const { app, learner } = open()
  app.credit.follow(learner, { profile: 'us-tx', grade: 'all', firstStart: '2025-01-01' })
  app.credit.follow(learner, { profile: 'cn-mca-2009', grade: 'assistant', firstStart: '2024-03-01' })
  const entry = await app.credit.add(learner, given())
  const rows = async () =>
    Object.fromEntries(
      (await app.credit.view(learner, 'en')).follows.map(({ profile, standing }) => [
        profile,
        standing.rows.map(({ part, doneMinutes, missingMinutes }) => [part, doneMinutes, missingMinutes]),
      ]),
    )
  expect(await rows()).toEqual({
    'cn-mca-2009': [[null, 600, 3720]],
    'us-tx': [
      [null, 600, 1200],
      ['ethics', 600, 0],
      ['culture', 0, 180],
    ],
  })
  app.credit.withdraw(learner, entry)
  expect((await rows())['cn-mca-2009']).toEqual([[null, 0, 4320]])
  app.credit.unfollow(learner, 'cn-mca-2009')
  expect(Object.keys(await rows())).toEqual(['us-tx'])
  expect(
    await codeOf(() => app.credit.follow(learner, { profile: 'us-tx', grade: 'x', firstStart: '2025-01-01' })),
  ).toBe('profile-grade-unknown')
  expect(await codeOf(() => app.credit.follow(learner, { profile: 'no', grade: 'x', firstStart: '2025-01-01' }))).toBe(
    'profile-unknown',
  )
})

test('a completed course is an entry by itself, with its minutes, and is not to be edited', async () => {
  const { app, learner } = open()
  for (const module of libraryManifest(pack).modules)
    await app.completion.markSeen(learner, { pack, module }, 60_000, 'en')
  await takeExamination(app, learner, { pack, language: 'en' })
  const evaluation = {
    ratings: evaluationItems.map((item) => ({ item, value: 5 })),
    comment: '',
    text: attestationTexts.en,
  }
  expect((await app.credit.view(learner, 'en')).entries).toEqual([])
  await app.completion.evaluateAndSign(learner, pack, evaluation, 'en')
  app.credit.follow(learner, { profile: 'nasw-distance', grade: 'all', firstStart: '2026-01-01' })
  app.credit.follow(learner, { profile: 'cn-mca-2009', grade: 'assistant', firstStart: '2026-01-01' })
  const { entries, follows } = await app.credit.view(learner, 'en')
  expect(entries).toMatchObject([
    {
      entry: `course:${pack}`,
      source: 'tianye',
      evidence: 'completion-record',
      level: 'self-recorded',
      serial: null,
      form: 'self-study',
      to: '2026-11-26',
    },
  ])
  const minutes = entries[0]?.parts.reduce((sum, part) => sum + part.minutes, 0) ?? 0
  const { credit } = libraryManifest(pack)
  if (credit === undefined) throw new Error('the course claims nothing')
  expect(minutes).toBe(claimedMinutes(credit, null))

  // By NASW only what the course claims there counts, now and of the courses to come; by the others all of it.
  const claimed = claimedMinutes(credit, 'nasw-distance')
  expect([claimed, minutes]).toEqual([90, 915])
  const standingBy = (id: string) => follows.find(({ profile }) => profile === id)
  expect(standingBy('nasw-distance')?.standing.rows[0]?.doneMinutes).toBe(claimed)
  expect(standingBy('nasw-distance')?.standing.entries[0]?.shares).toMatchObject([
    { verdict: 'not-claimed', minutes: minutes - claimed },
    { verdict: 'counted', minutes: claimed },
  ])
  const courses = (await app.library.listPacks(learner, 'en')).length
  expect(standingBy('nasw-distance')?.coverage).toMatchObject({ courses, countedMinutes: 90 * courses })
  expect(standingBy('cn-mca-2009')?.standing.rows[0]?.doneMinutes).toBe(minutes)
  expect(await codeOf(() => app.credit.withdraw(learner, `course:${pack}`))).toBe('credit-unknown')
})

test('a scan is kept by its digest, told by its first bytes, and refused when it is no scan, too large or one too many', async () => {
  const { app, learner } = open()
  const scan = Buffer.concat([png(64, 90), Buffer.alloc(1_300_000, 7)])
  const entry = await app.credit.add(learner, withScan(scan))
  expect((await entryOf(app, learner, entry))?.scan).toMatchObject({ type: 'png', bytes: scan.length, isHere: true })
  expect(Buffer.from((await app.credit.readScan(learner, entry)).content).equals(scan)).toBe(true)
  await expect(app.credit.add(learner, withScan(Buffer.from('GIF89a')))).rejects.toMatchObject({ code: 'scan-kind' })
  const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(8_000_000)])
  await expect(app.credit.add(learner, withScan(large))).rejects.toMatchObject({ code: 'scan-too-large' })
  expect(kinds(app)).toHaveLength(1)
  await app.credit.correct(learner, entry, given({ scan: { kind: 'none' } }))
  expect(app.db.prepare('SELECT count(*) FROM scan_pieces').pluck().get()).toBe(0)
  await expect(app.credit.readScan(learner, entry)).rejects.toMatchObject({ code: 'scan-not-here' })
})

test('what a start that was cut off left of a scan is swept away by the next one', async () => {
  const { app, learner, folder } = open()
  await app.credit.add(learner, withScan(Buffer.concat([png(64, 90), Buffer.alloc(1_300_000, 7)])))
  app.db.prepare('DELETE FROM scan_pieces WHERE number = 2').run()
  app.close()
  const next = setUpStudy(folder)
  onTestFinished(next.close)
  expect(next.db.prepare('SELECT count(*) FROM scan_pieces').pluck().get()).toBe(0)
})

test('scans are encrypted while there is a passphrase and readable again without; a move takes them along', async () => {
  const { app, learner, folder } = open()
  const canary = 'canary-scan-of-a-certificate-0815'
  const scan = Buffer.concat([png(64, 90), Buffer.from(canary)])
  const entry = await app.credit.add(learner, withScan(scan))
  app.credit.follow(learner, { profile: 'us-tx', grade: 'all', firstStart: '2025-01-01' })
  app.credit.putProfile(learner, { ...usTx, id: 'own-texas' })
  expect(findTexts(folder, [canary])).toHaveLength(1)
  await app.protection.set(learner, 'three goats on the dyke')
  const later = 'canary-scan-of-a-letter-0816'
  await app.credit.add(learner, withScan(Buffer.concat([png(64, 90), Buffer.from(later)])))
  expect(findTexts(folder, [canary, later])).toEqual([])
  expect(Buffer.from((await app.credit.readScan(learner, entry)).content).equals(scan)).toBe(true)
  app.protection.lock()
  await expect(app.credit.readScan(learner, entry)).rejects.toMatchObject({ code: 'learner-locked' })
  await app.protection.unlock(learner, 'three goats on the dyke')
  const file = await moveOut(app, learner, 'a file of its own passphrase')
  const other = open().app
  expect(await other.moves.in(file, 'a file of its own passphrase')).toBe(learner)
  expect(Buffer.from((await other.credit.readScan(learner, entry)).content).equals(scan)).toBe(true)
  const moved = await other.credit.view(learner, 'en')
  expect(moved.follows.map(({ profile }) => profile)).toEqual(['us-tx'])
  expect(moved.profiles.filter(({ isOwn }) => isOwn).map(({ profile }) => profile.id)).toEqual(['own-texas'])
})

test('a profile of one’s own is followed like any other; one that comes with Tianye stays as it is', async () => {
  const { app, learner } = open()
  const { cycle } = cnMca2009
  const own = {
    ...cnMca2009,
    id: 'own-county',
    cycle: { ...cycle, grades: [{ ...cycle.grades[0], id: 'all', title: cnMca2009.title, minutes: 600 }] },
  }
  app.credit.putProfile(learner, own)
  app.credit.follow(learner, { profile: 'own-county', grade: 'all', firstStart: '2026-01-01' })
  expect((await app.credit.view(learner, 'en')).follows[0]?.standing.missingMinutes).toBe(600)
  expect(await codeOf(() => app.credit.putProfile(learner, { ...own, id: 'cn-mca-2009' }))).toBe('profile-shipped')
  const parts = [{ id: 'ethics', title: own.title, takes: ['ethics' as const], leastMinutes: 601 }]
  expect(await codeOf(() => app.credit.putProfile(learner, { ...own, cycle: { ...own.cycle, parts } }))).toBe(
    'profile-parts-too-much',
  )
  app.credit.removeProfile(learner, 'own-county')
  expect((await app.credit.view(learner, 'en')).follows).toEqual([])
})

test('credit to come is refused, and the table has a line for each kind of minutes in each profile, no formula among them', async () => {
  const { app, learner } = open()
  await expect(app.credit.add(learner, given({ to: '2026-11-27' }))).rejects.toMatchObject({ code: 'credit-in-future' })
  app.credit.follow(learner, { profile: 'us-tx', grade: 'all', firstStart: '2025-01-01' })
  app.credit.follow(learner, { profile: 'us-ny', grade: 'all', firstStart: '2025-01-01' })
  const parts = [
    { category: 'ethics' as const, minutes: 60 },
    { category: null, minutes: 30 },
  ]
  await app.credit.add(learner, given({ title: '=HYPERLINK("x")', parts }))
  const lines = creditCsv(await app.credit.view(learner, 'zh-CN'), 'zh-CN')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
  expect(lines.filter((line) => line.includes('计入 60'))).toHaveLength(2)
})
