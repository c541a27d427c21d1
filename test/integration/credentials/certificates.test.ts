import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cliDocuments } from '#contract/cli-documents.ts'
import { builtCommand } from '#test/helpers/built-command.ts'
import { certificateTemplate } from './certificate-template.ts'
import {
  answerIn,
  createKeys,
  createVillage,
  evaluate,
  handIn,
  openPlace,
  type Place,
  type Village,
} from './village.ts'

const msPerDay = 86_400_000

let village: Village
let keys: Awaited<ReturnType<typeof createKeys>>
let learner: string
beforeAll(async () => {
  village = await createVillage()
  keys = await createKeys(village)
  learner = await confirmedLearner('王晓梅')
}, 120_000)
afterAll(() => village.remove())

/** A learner whose course is confirmed. */
async function confirmedLearner(name: string, place: Place = village.learner): Promise<string> {
  const { instructor, file, tykey } = village
  const id = await handIn(village, place, name)
  const bundle = file(`${id}.tybundle`)
  const give = async (folder: string) => {
    await place.tell('certificate request', 'whole', '--learner', id, '--level', 'instructor-confirmed', '-o', bundle)
    const to = file(`${folder}-${id}`)
    await instructor.tell('certificate confirm', bundle, '--key', keys.li, '-o', to, '--tykey', tykey, '--accept')
    return place.tell('certificate import', answerIn(to))
  }
  await give('marks')
  await evaluate(village, place, id)
  await give('confirmed')
  return id
}

let folders = 0

/** Asks for a certificate, has it issued, and gives its serial. */
async function certify(
  asked: readonly string[],
  issued: readonly string[] = [],
  { learner: pc, issuer }: Pick<Village, 'learner' | 'issuer'> = village,
): Promise<string> {
  const { file } = village
  folders += 1
  const bundle = file(`ask-${folders}.tybundle`)
  const to = file(`issued-${folders}`)
  await pc.tell(
    'certificate request',
    'whole',
    '--learner',
    learner,
    '--level',
    'issuer-signed',
    '-o',
    bundle,
    ...asked,
  )
  await issuer.tell('certificate issue', bundle, '--key', keys.centre, '-o', to, '--accept', ...issued)
  const [serial = ''] = (await pc.tell('certificate import', answerIn(to))).taken.serials
  return serial
}

/** What checking finds, of the credential alone or of the paper. */
async function verify(serial: string, ending: 'json' | 'pdf', ...more: readonly string[]) {
  const { learner: pc, file } = village
  const paper = file(`${serial}.${ending}`)
  await pc.tell('certificate paper', serial, '--learner', learner, '-o', paper)
  const { status, said } = await pc.call('verify', paper, '--issuers', keys.list, ...more)
  return { status, ...cliDocuments.verify.parse(said) }
}

test('a template gives the paper its look, its terms and its last day; after that day it is expired', async () => {
  const { file } = village
  const template = file('template.json')
  writeFileSync(template, JSON.stringify(certificateTemplate))
  const serial = await certify([], ['--template', template])
  const { status, says, source, verdict } = await verify(serial, 'pdf')
  expect([status, source, verdict.standing]).toEqual([0, 'paper', 'trusted'])
  const lastDay = says?.backing?.expiresOn ?? ''
  const issuedOn = new Date(says?.issuedAt ?? 0)
  expect(Math.round((Date.parse(lastDay) - issuedOn.getTime()) / msPerDay)).toBeGreaterThan(3 * 365 - 3)
  expect(says?.backing?.terms).toMatchObject({
    approvalId: '青民社培〔2026〕17 号',
    courseLevel: 'intermediate',
    categories: [
      { category: 'professional', minutes: 45 },
      { category: 'ethics', minutes: 15 },
    ],
    signatory: { name: '赵建国' },
  })

  // Another picture in the attached template is no longer the paper that was issued.
  const paper = readFileSync(file(`${serial}.pdf`))
  const at = paper.indexOf('"logo":"') + 40
  paper[at] = paper[at] === 65 ? 66 : 65
  writeFileSync(file('changed.pdf'), paper)
  expect((await village.learner.call('verify', file('changed.pdf'))).status).toBe(1)

  const statusFile = file('status.json')
  const later = JSON.stringify({ ...keys.statement, number: 2, at: Date.parse(lastDay) + 2 * msPerDay })
  writeFileSync(file('lists/draft.json'), later)
  await village.issuer.tell('issuers sign', file('lists/draft.json'), '--key', keys.centre, '-o', statusFile)
  // The PC's clock stands where it stood: a list of after the last day says that the day is over.
  const { verdict: after, status: code } = await verify(serial, 'json', '--issuers', statusFile)
  expect([code, after.standing]).toEqual([4, 'expired'])
}, 120_000)

test('a renewal leaves the old one to run out; a corrected name withdraws it; both say what they replace', async () => {
  const { issuer, learner: pc, file } = village
  const first = await certify([])
  const second = await certify(['--replaces', first, '--reason', 'renewal'])
  const third = await certify(['--name', '王小梅', '--replaces', second, '--reason', 'name-corrected'])
  expect(new Set([first, second, third]).size).toBe(3)

  const { given } = await issuer.tell('certificate list')
  const mine = given.filter(({ serial }) => [first, second, third].includes(serial))
  expect(mine.map(({ serial, replaces, withdrawn }) => [serial, replaces, withdrawn?.reason ?? null])).toEqual([
    [first, null, null],
    [second, first, 'name-corrected'],
    [third, second, null],
  ])
  const status = file('status.json')
  const reason = ['--reason', 'withdrawn', '--key', keys.centre, '-o', status] as const
  expect(await issuer.refusal('certificate', 'revoke', 'TY-0', ...reason)).toBe('serial-unknown')
  await issuer.tell('certificate revoke', second, ...reason)
  expect((await verify(third, 'json', '--status', status)).verdict).toMatchObject({ standing: 'trusted' })
  expect((await verify(first, 'json', '--status', status)).verdict).toMatchObject({ standing: 'trusted' })
  expect((await verify(second, 'json', '--status', status)).verdict).toMatchObject({
    standing: 'revoked',
    reason: 'name-corrected',
  })
  const { says } = await verify(third, 'json')
  expect(says).toMatchObject({
    learner: { name: '王小梅' },
    backing: { replaces: { serial: second, reason: 'name-corrected' } },
  })
  const { held } = await pc.tell('certificate list', '--learner', learner)
  expect(held.map(({ serial }) => serial)).toEqual(expect.arrayContaining([first, second, third]))
}, 120_000)

test('the built command asks, issues, takes, prints, checks and withdraws as well', async () => {
  const [pc, issuer] = [village.learner, village.issuer].map(({ data }) => openPlace(data, builtCommand))
  if (pc === undefined || issuer === undefined) throw new Error('no places')
  const serial = await certify([], [], { learner: pc, issuer })
  const paper = village.file(`${serial}.built.pdf`)
  await pc.tell('certificate paper', serial, '--learner', learner, '-o', paper)
  const standing = async (...more: readonly string[]) =>
    cliDocuments.verify.parse((await pc.call('verify', paper, '--issuers', keys.list, ...more)).said).verdict.standing
  expect(await standing()).toBe('trusted')
  const status = village.file('built-status.json')
  await issuer.tell('certificate revoke', serial, '--reason', 'withdrawn', '--key', keys.centre, '-o', status)
  expect(await standing('--status', status)).toBe('revoked')
  expect((await issuer.tell('issuers list')).lists).toMatchObject([{ name: 'qinghe-county' }])
}, 120_000)

test('a class is confirmed in one go; one who is refused keeps no other out', async () => {
  const { instructor, file, tykey, open } = village
  const ask = ['--level', 'instructor-confirmed', '-o'] as const
  const bundles: string[] = []
  for (const name of ['学员甲', '学员乙', 'Learner C']) {
    const place = open(name)
    await place.tell('pack import', file('whole.typack'))
    const member = await handIn(village, place, name)
    bundles.push(file(`${name}.tybundle`))
    await place.tell('certificate request', 'whole', '--learner', member, ...ask, file(`${name}.tybundle`))
  }
  await instructor.tell('bundle import', ...bundles, '--accept')
  const confirm = ['--key', keys.li, '-o', file('class')] as const
  const none = cliDocuments['certificate confirm'].parse(
    (await instructor.call('certificate', 'confirm', ...confirm)).said,
  )
  expect(none.outcomes.map((one) => (one.kind === 'refused' ? one.code : one.kind))).toEqual(
    Array(3).fill('tykey-missing'),
  )
  const { outcomes } = await instructor.tell('certificate confirm', ...confirm, '--tykey', tykey)
  expect(outcomes.map(({ kind }) => kind)).toEqual(['marked', 'marked', 'marked'])
  expect(readdirSync(file('class')).toSorted()).toEqual(
    outcomes.map((one) => (one.kind === 'refused' ? '' : (one.file ?? '').slice(file('class').length + 1))).toSorted(),
  )
}, 120_000)

test('a list is followed by its next issue of the same key or the announced one, and never goes back', async () => {
  const { learner: pc, issuer, file } = village
  const next = (await issuer.tell('key new', 'the next key')).key.key
  const stranger = (await issuer.tell('key new', 'a stranger')).key.key
  const { keyDigest } = await import('#services/credentials/trust-service.ts')
  const list = async (name: string, key: string, changes: object) => {
    writeFileSync(file('lists/draft.json'), JSON.stringify({ ...keys.statement, ...changes }))
    await issuer.tell('issuers sign', file('lists/draft.json'), '--key', key, '-o', join(village.root, name))
    return join(village.root, name)
  }
  const first = await list('1.json', keys.centre, { next: keyDigest(next) })
  const second = await list('2.json', keys.centre, { number: 2, next: keyDigest(next) })
  const otherSecond = await list('2b.json', keys.centre, { number: 2, next: null })
  const third = await list('3.json', next, { number: 3 })
  const forged = await list('9.json', stranger, { number: 9 })
  const take = (name: string) => pc.refusal('issuers', 'import', name)

  expect(await take(first)).toBe('issuers-unknown')
  expect((await pc.tell('issuers import', first, '--accept')).lists).toMatchObject([{ number: 1, isNew: true }])
  expect(await take(forged)).toBe('issuers-signer-differs')
  expect((await pc.tell('issuers import', second)).lists).toMatchObject([{ number: 2, isNew: true }])
  expect((await pc.tell('issuers import', second)).lists).toMatchObject([{ number: 2, isNew: false }])
  expect(await take(first)).toBe('issuers-older')
  expect(await take(otherSecond)).toBe('issuers-differ')
  expect((await pc.tell('issuers import', third)).lists).toMatchObject([{ number: 3, signer: next }])
  // The key that was replaced no longer signs the list.
  expect(await take(await list('4.json', keys.centre, { number: 4 }))).toBe('issuers-signer-differs')
  writeFileSync(file('spoilt.json'), readFileSync(third, 'utf8').replace('"number\\":3', '"number\\":5'))
  expect(await take(file('spoilt.json'))).toBe('statement-changed')
  expect((await pc.tell('issuers list')).lists).toMatchObject([{ name: 'qinghe-county', number: 3 }])
}, 120_000)
