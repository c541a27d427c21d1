import { lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cliDocuments } from '#contract/cli-documents.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { type Language, languages } from '#contract/language.ts'
import { creditLevelTexts } from '#contract/messages/credit-texts.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { createKeys, createVillage, handIn, type Place, passphrase } from '#test/integration/credentials/village.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { giveTo, launchApp, type RunningApp } from '../helpers/launch-app.ts'
import { oneFileIn } from '../helpers/one-file-in.ts'
import { goOnAs, goTo, openAnew } from '../helpers/one-start.ts'
import { answerSaveDialog } from '../helpers/saved-paper.ts'

/** Somebody who takes the course in a language, and where their files travel. */
type Way = {
  readonly language: Language
  readonly name: string
  readonly learner: string
  /** Which issue of the list of issuers the office opens for this learner. */
  readonly number: number
  /** A file or folder of this learner's, on the way between the computers. */
  readonly onStick: (name: string) => string
}

const names = { en: 'Wang Xiaomei', 'zh-CN': '王小梅' } as const
const steps = ['marks', 'confirmed', 'issued'] as const

// The three computers are started once: who learns there in English is followed by who does in Chinese, and all of them speak that language.
test('in both languages: three computers mark, confirm and certify a course by files alone', async () => {
  test.setTimeout(360_000)
  const village = await createVillage()
  const { list, centre, statement } = await createKeys(village)
  const ways: Way[] = []
  for (const [at, language] of languages.entries()) {
    const name = names[language]
    const learner = await handIn(village, village.learner, name, language)
    const onStick = (file: string) => join(village.file(language), file)
    for (const folder of ['', ...steps]) mkdirSync(onStick(folder))
    // The first issue is trusted at the office already: each learner's certificate comes with the next one.
    const number = at + 2
    writeFileSync(village.file('draft.json'), JSON.stringify({ ...statement, number }))
    await village.issuer.tell(
      'issuers sign',
      village.file('draft.json'),
      '--key',
      centre,
      '-o',
      onStick('issuers.json'),
    )
    ways.push({ language, name, learner, number, onStick })
  }
  for (const place of [village.instructor, village.issuer]) await place.tell('learner new', 'Li 李')
  giveAll(village.root)
  const open = (place: Place) => launchApp({ dataFolder: place.data })
  const [pc, teacher, office] = [
    await open(village.learner),
    await open(village.instructor),
    await open(village.issuer),
  ] as const

  for (const way of ways) {
    const { language, onStick } = way
    const t = texts[language]
    // The sealed paper is marked.
    await openRecord(pc, way)
    await ask(pc, way, 'certificates.ask.instructor-confirmed', 'one.tybundle')
    await openTeach(teacher, language)
    await take(teacher, way, 'one.tybundle', true)
    await confirm(teacher, way, village.tykey, 'marks')
    await takeAnswer(pc, way, 'marks')
    const marked = language === 'en' ? 'One attempt was marked.' : '已评阅 1 份作答。'
    await expect(pc.page.getByText(marked)).toBeVisible({ timeout: 60_000 })
    await expect(pc.page.getByText(t['certificates.waiting.instructor-confirmed'])).toBeVisible()
    await evaluate(pc, way)

    // The course is confirmed.
    await openRecord(pc, way)
    await ask(pc, way, 'certificates.ask.instructor-confirmed', 'two.tybundle')
    await take(teacher, way, 'two.tybundle', false)
    await confirm(teacher, way, village.tykey, 'confirmed')
    await takeAnswer(pc, way, 'confirmed')
    await expect(pc.page.getByText(t['certificates.level.instructor-confirmed'], { exact: true })).toBeVisible({
      timeout: 60_000,
    })

    // The certificate is issued.
    await ask(pc, way, 'certificates.ask.issuer-signed', 'three.tybundle')
    await openTeach(office, language)
    await take(office, way, 'three.tybundle', true)
    await issue(office, way)
    await takeAnswer(pc, way, 'issued')
    await expect(pc.page.getByText(t['certificates.level.issuer-signed'], { exact: true })).toBeVisible({
      timeout: 60_000,
    })
    await answerSaveDialog(pc.app, onStick('certificate.pdf'))
    await pc.page.getByRole('button', { name: t['record.save'], exact: true }).last().click()
    await expect(pc.page.getByText(onStick('certificate.pdf'))).toBeVisible({ timeout: 60_000 })
  }
  await teacher.quit()
  await office.quit()

  // Both are withdrawn: on the certificate and in the ledger they count no more, and the confirmation beneath does.
  const { given } = await village.issuer.tell('certificate list')
  for (const { language, name, learner, onStick } of ways) {
    const serial = given.find((one) => one.level === 'issuer-signed' && one.learner === learner)?.serial ?? ''
    const statusList = onStick('status.json')
    const because = ['--reason', 'records-changed', '--key', centre]
    await village.issuer.tell('certificate revoke', serial, ...because, '-o', statusList)
    giveTo(statusList)
    await goOnAs(pc, language, name)
    await goTo(pc.page, '/learn/whole/record')
    await answerWith(pc, [statusList])
    await button(pc, language, 'certificates.take').click()
    const why = language === 'en' ? 'the records behind it were changed' : '所依据的记录被改动过'
    await expect(pc.page.getByText(why)).toBeVisible({ timeout: 60_000 })
    await goTo(pc.page, '/credit')
    const lapsed = pc.page.getByRole('listitem').filter({ hasText: why })
    await expect(lapsed).toContainText(serial)
    await expect(lapsed).toContainText(creditLevelTexts['instructor-confirmed'][language])
  }
  await pc.quit()

  for (const { name, onStick } of ways) {
    const { status, said } = await village.learner.call('verify', onStick('certificate.pdf'), '--issuers', list)
    expect([status, cliDocuments.verify.parse(said).says]).toMatchObject([
      0,
      { level: 'issuer-signed', learner: { name } },
    ])
  }
  village.remove()
})

function button({ page }: RunningApp, language: Language, id: TextId) {
  return page.getByRole('button', { name: texts[language][id], exact: true })
}

/** The learner's record of the course, with what is beside it. */
async function openRecord(running: RunningApp, { language, name }: Way): Promise<void> {
  await goOnAs(running, language, name)
  await goTo(running.page, '/learn/whole/record')
  await expect(running.page.getByRole('heading', { name: texts[language]['certificates.title'] })).toBeVisible()
}

/** Goes to the screen for classes. */
async function openTeach(running: RunningApp, language: Language): Promise<void> {
  await openAnew(running, language, '/teach')
  await expect(running.page.getByRole('heading', { level: 1, name: texts[language]['nav.teach'] })).toBeVisible()
}

/** The learner asks for something; the request lies on the stick then. */
async function ask(running: RunningApp, { language, onStick }: Way, id: TextId, request: string): Promise<void> {
  await answerSaveDialog(running.app, onStick(request))
  await button(running, language, id).click()
  await expect(running.page.getByText(onStick(request))).toBeVisible({ timeout: 60_000 })
}

/** Somebody who teaches or issues takes a request in, and the first time vouches for who asks. */
async function take(running: RunningApp, way: Way, request: string, isFirst: boolean): Promise<void> {
  const { language, name, onStick } = way
  await answerWith(running, [onStick(request)])
  await button(running, language, 'teach.choose').click()
  await expect(running.page.getByText(name).first()).toBeVisible({ timeout: 60_000 })
  if (!isFirst) return
  await button(running, language, 'teach.accept').click()
  await button(running, language, 'teach.accept.go').click()
}

async function confirm(running: RunningApp, way: Way, tykey: string, folder: string): Promise<void> {
  const { page } = running
  await answerWith(running, [tykey])
  await page
    .getByRole('button', { name: texts[way.language]['giving.tykey.none'] })
    .or(page.getByRole('button', { name: /whole\.tykey/ }))
    .click()
  await expect(page.getByRole('button', { name: /whole\.tykey/ })).toBeVisible()
  await give(running, way, 'giving.confirm', folder)
}

async function issue(running: RunningApp, way: Way): Promise<void> {
  await answerWith(running, [way.onStick('issuers.json')])
  await button(running, way.language, 'issuers.choose').click()
  const taken = running.page.getByRole('listitem').filter({ hasText: 'qinghe-county' })
  const [issueOf = ''] = texts[way.language]['issuers.issue'].split('{date}')
  await expect(taken).toContainText(issueOf.replace('{number}', String(way.number)))
  await give(running, way, 'giving.issue', 'issued')
}

/** Signs what is asked for; the answer lies in a folder of the stick then. */
async function give(running: RunningApp, { language, onStick }: Way, id: TextId, folder: string): Promise<void> {
  const { page } = running
  await page.getByLabel(texts[language]['giving.passphrase']).fill(passphrase)
  await answerWith(running, [onStick(folder)])
  await page.getByRole('button', { name: texts[language][id].replace('{count}', '1'), exact: true }).click()
  await oneFileIn(onStick(folder))
}

/** The learner opens the answer. */
async function takeAnswer(running: RunningApp, { language, onStick }: Way, folder: string): Promise<void> {
  await answerWith(running, [await oneFileIn(onStick(folder))])
  await button(running, language, 'certificates.take').click()
}

/** Evaluates the course and signs the statement, through the bridge; `journey.spec.ts` does it by hand. */
async function evaluate({ page }: RunningApp, { language, name, learner }: Way): Promise<void> {
  const given = { ratings: evaluationItems.map((item) => ({ item, value: 5 })), comment: '' }
  const place = { learner, pack: 'whole', language }
  const replies = await page.evaluate(
    async ([form, statement]) => [
      await window.tianye['courses:evaluate'](form),
      await window.tianye['courses:sign'](statement),
    ],
    [
      { ...place, given },
      { ...place, given: { text: attestationTexts[language], name } },
    ] as const,
  )
  for (const reply of replies) expect(reply).toMatchObject({ ok: true })
}

/** Hands everything over to the user that runs the app, but for the links that a running browser keeps. */
function giveAll(root: string): void {
  giveTo(root)
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const found = lstatSync(join(root, path), { throwIfNoEntry: false })
    if (found !== undefined && !found.isSymbolicLink()) giveTo(join(root, path))
  }
}
