import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cliDocuments } from '#contract/cli-documents.ts'
import { answerIn, createKeys, createVillage, evaluate, handIn, type Village } from './village.ts'

let village: Village
beforeEach(async () => {
  village = await createVillage()
}, 60_000)
afterEach(() => village.remove())

test('a sealed examination is marked, confirmed and certified by file alone; what is withdrawn is told so', async () => {
  const { learner: pc, instructor, issuer, file, tykey } = village
  const { li, centre, list } = await createKeys(village)
  const learner = await handIn(village, pc, '王小梅䶮𠮷')
  const of = ['whole', '--learner', learner] as const
  const ask = (level: string, name: string, ...more: readonly string[]) =>
    pc.tell('certificate request', ...of, '--level', level, '-o', file(name), ...more)

  // Nobody has confirmed anything: a certificate cannot even be asked for.
  expect(await pc.refusal('certificate', 'request', ...of, '--level', 'issuer-signed', '-o', file('no'))).toBe(
    'course-not-complete',
  )

  // 1. The instructor marks the paper.
  await ask('instructor-confirmed', 'one.tybundle')
  const confirm = (bundle: string, folder: string) => [file(bundle), '--key', li, '-o', file(folder), '--tykey', tykey]
  expect(await instructor.refusal('certificate', 'confirm', ...confirm('one.tybundle', 'x'))).toBe(
    'learner-not-vouched',
  )
  const marked = await instructor.tell('certificate confirm', ...confirm('one.tybundle', 'marks'), '--accept')
  expect(marked.outcomes).toMatchObject([{ kind: 'marked', attempts: 1 }])
  const marks = answerIn(file('marks'))
  expect((await pc.tell('certificate import', marks)).taken).toEqual({ learner, marked: 1, serials: [] })
  expect((await pc.tell('certificate import', marks)).taken.marked).toBe(0)
  await evaluate(village, pc, learner)

  // 2. The instructor confirms the course.
  await ask('instructor-confirmed', 'two.tybundle')
  const without = [file('two.tybundle'), '--key', li, '-o', file('x')]
  expect(await instructor.refusal('certificate', 'confirm', ...without)).toBe('tykey-missing')
  const confirmed = await instructor.tell('certificate confirm', ...confirm('two.tybundle', 'confirmed'))
  expect(confirmed.outcomes).toMatchObject([{ kind: 'given' }])
  expect(await instructor.refusal('certificate', 'confirm', ...confirm('two.tybundle', 'x'))).toBe('request-answered')
  const [first] = (await pc.tell('certificate import', answerIn(file('confirmed')))).taken.serials
  await pc.tell('certificate paper', first ?? '', '--learner', learner, '-o', file('confirmed.pdf'))
  const confirmedPaper = cliDocuments.verify.parse(
    (await pc.call('verify', file('confirmed.pdf'), '--issuers', list)).said,
  )
  expect(confirmedPaper).toMatchObject({
    source: 'paper',
    verdict: { standing: 'trusted', issuer: { did: li, name: { en: 'Li Wen' } }, statusAt: null },
    says: { level: 'instructor-confirmed', learner: { name: '王小梅䶮𠮷' } },
  })

  // 3. The organisation issues the certificate.
  await ask('issuer-signed', 'three.tybundle', '--number', '社工 2026-0017')
  const issue = [file('three.tybundle'), '--key', centre, '-o', file('issued'), '--accept']
  const issued = await issuer.tell('certificate issue', ...issue)
  expect(issued.outcomes).toMatchObject([{ kind: 'given' }])
  const [serial = ''] = (await pc.tell('certificate import', answerIn(file('issued')))).taken.serials
  const paper = [serial, '--learner', learner, '-o'] as const
  await pc.tell('certificate paper', ...paper, file('certificate.pdf'))
  await pc.tell('certificate paper', ...paper, file('again.pdf'))
  await pc.tell('certificate paper', ...paper, file('certificate.json'))
  expect(readFileSync(file('again.pdf')).equals(readFileSync(file('certificate.pdf')))).toBe(true)
  const verify = (name: string, ...more: readonly string[]) => pc.call('verify', file(name), '--issuers', list, ...more)
  for (const name of ['certificate.pdf', 'certificate.json']) {
    expect(await verify(name)).toMatchObject({
      status: 0,
      said: {
        verdict: { standing: 'trusted', issuer: { did: centre }, statusAt: null },
        says: {
          level: 'issuer-signed',
          backing: { confirmation: { serial: first, did: li }, registrationNumber: '社工 2026-0017', expiresOn: null },
        },
      },
    })
  }
  expect((await pc.call('verify', file('certificate.pdf'))).status).toBe(3)
  expect((await pc.call('doctor')).status).toBe(0)

  // 4. It is withdrawn.
  const revoke = [serial, '--reason', 'issued-by-mistake', '--key', centre, '-o', file('status.json')] as const
  await issuer.tell('certificate revoke', ...revoke)
  expect(await verify('certificate.pdf', '--status', file('status.json'))).toMatchObject({
    status: 4,
    said: { verdict: { standing: 'revoked', by: 'serial', reason: 'issued-by-mistake' } },
  })
  expect(await verify('confirmed.pdf', '--status', file('status.json'))).toMatchObject({ status: 0 })
}, 120_000)
