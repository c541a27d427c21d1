import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { cliDocuments } from '#contract/cli-documents.ts'
import { languages } from '#contract/language.ts'
import { creditLevelTexts } from '#contract/messages/credit-texts.ts'
import { texts } from '#renderer/strings/texts.ts'
import {
  createKeys,
  createVillage,
  evaluate,
  handIn,
  type Place,
  passphrase,
  type RunCommand,
} from '#test/integration/credentials/village.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { giveTo, launchApp, type RunningApp } from '../helpers/launch-app.ts'

const program = join(import.meta.dirname, '../../out/app/cli/tianye.js')
const run: RunCommand = (words, env) => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })
  return Promise.resolve({ status: status ?? -1, stdout })
}

for (const language of languages) {
  test(`in ${language}: three computers mark, confirm and certify a course by files alone`, async () => {
    test.setTimeout(240_000)
    const t = texts[language]
    const name = language === 'en' ? 'Wang Xiaomei' : '王小梅'
    const village = await createVillage(run)
    const { file } = village
    const { list, centre } = await createKeys(village)
    const learner = await handIn(village, village.learner, name, language)
    for (const folder of ['marks', 'confirmed', 'issued', 'sticks']) mkdirSync(file(folder))
    const open = async (place: Place): Promise<RunningApp> => {
      giveAll(village.root)
      return launchApp({ dataFolder: place.data, systemLanguage: language })
    }
    const button = (page: Page, id: keyof typeof t) => page.getByRole('button', { name: t[id], exact: true })

    /** The learner asks for something; the request lies on the stick then. */
    const ask = async ({ app, page }: RunningApp, id: keyof typeof t, stick: string) => {
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
      }, file(stick))
      await button(page, id).click()
      await expect(page.getByText(file(stick))).toBeVisible({ timeout: 60_000 })
    }
    /** Somebody who teaches or issues takes a request in and answers it. */
    const answer = async (running: RunningApp, stick: string, folder: string, isFirst: boolean) => {
      const { page } = running
      const isIssuing = folder === 'issued'
      await answerWith(running, [file(stick)])
      await button(page, 'teach.choose').click()
      await expect(page.getByText(name).first()).toBeVisible({ timeout: 60_000 })
      if (isFirst) {
        await button(page, 'teach.accept').click()
        await button(page, 'teach.accept.go').click()
      }
      await answerWith(running, [isIssuing ? list : village.tykey])
      if (isIssuing) {
        await button(page, 'issuers.choose').click()
        await expect(page.getByText('qinghe-county')).toBeVisible()
      } else {
        await page
          .getByRole('button', { name: t['giving.tykey.none'] })
          .or(page.getByRole('button', { name: /whole\.tykey/ }))
          .click()
        await expect(page.getByRole('button', { name: /whole\.tykey/ })).toBeVisible()
      }
      await page.getByLabel(t['giving.passphrase']).fill(passphrase)
      await answerWith(running, [file(folder)])
      const go = (isIssuing ? t['giving.issue'] : t['giving.confirm']).replace('{count}', '1')
      await page.getByRole('button', { name: go, exact: true }).click()
      await expect.poll(() => readdirSync(file(folder)).length, { timeout: 60_000 }).toBe(1)
    }
    /** The learner opens the answer. */
    const take = async (running: RunningApp, folder: string) => {
      await answerWith(running, [join(file(folder), readdirSync(file(folder))[0] ?? '')])
      await button(running.page, 'certificates.take').click()
    }
    const asRecord = async (running: RunningApp) => {
      const { page } = running
      await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
      await page.evaluate(() => {
        location.hash = '/learn/whole/record'
      })
      await expect(page.getByRole('heading', { name: t['certificates.title'] })).toBeVisible()
    }

    // The sealed paper is marked.
    let pc = await open(village.learner)
    await asRecord(pc)
    await ask(pc, 'certificates.ask.instructor-confirmed', 'sticks/one.tybundle')
    const teacher = await open(village.instructor)
    await toTeach(teacher.page, t['nav.teach'], language)
    await answer(teacher, 'sticks/one.tybundle', 'marks', true)
    await take(pc, 'marks')
    await expect(pc.page.getByText(t['certificates.waiting.instructor-confirmed'])).toBeVisible()
    await pc.quit()
    await evaluate(village, village.learner, learner, language)

    // The course is confirmed.
    pc = await open(village.learner)
    await asRecord(pc)
    await ask(pc, 'certificates.ask.instructor-confirmed', 'sticks/two.tybundle')
    await answer(teacher, 'sticks/two.tybundle', 'confirmed', false)
    await teacher.quit()
    await take(pc, 'confirmed')
    await expect(pc.page.getByText(t['certificates.level.instructor-confirmed'], { exact: true })).toBeVisible({
      timeout: 60_000,
    })

    // The certificate is issued.
    await ask(pc, 'certificates.ask.issuer-signed', 'sticks/three.tybundle')
    const office = await open(village.issuer)
    await toTeach(office.page, t['nav.teach'], language)
    await answer(office, 'sticks/three.tybundle', 'issued', true)
    await office.quit()
    await take(pc, 'issued')
    await expect(pc.page.getByText(t['certificates.level.issuer-signed'], { exact: true })).toBeVisible({
      timeout: 60_000,
    })
    await pc.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file('sticks/certificate.pdf'))
    await pc.page.getByRole('button', { name: t['record.save'], exact: true }).last().click()
    await expect(pc.page.getByText(file('sticks/certificate.pdf'))).toBeVisible({ timeout: 60_000 })

    // It is withdrawn: on the certificate and in the ledger it counts no more, and the confirmation beneath it does.
    const { given } = await village.issuer.tell('certificate list')
    const serial = given.find(({ level }) => level === 'issuer-signed')?.serial ?? ''
    const statusList = file('sticks/status.json')
    await village.issuer.tell(
      'certificate revoke',
      serial,
      '--reason',
      'records-changed',
      '--key',
      centre,
      '-o',
      statusList,
    )
    giveTo(statusList)
    await answerWith(pc, [statusList])
    await button(pc.page, 'certificates.take').click()
    const why = language === 'en' ? 'the records behind it were changed' : '所依据的记录被改动过'
    await expect(pc.page.getByText(why)).toBeVisible({ timeout: 60_000 })
    await pc.page.evaluate(() => {
      location.hash = '/credit'
    })
    const lapsed = pc.page.getByRole('listitem').filter({ hasText: why })
    await expect(lapsed).toContainText(serial)
    await expect(lapsed).toContainText(creditLevelTexts['instructor-confirmed'][language])
    await pc.quit()

    const { status, said } = await village.learner.call('verify', file('sticks/certificate.pdf'), '--issuers', list)
    expect([status, cliDocuments.verify.parse(said).says]).toMatchObject([
      0,
      { level: 'issuer-signed', learner: { name } },
    ])
    village.remove()
  })
}

/** Goes to the screen for classes, as somebody who is new on this computer. */
async function toTeach(page: Page, label: string, language: string): Promise<void> {
  await page.evaluate(
    async (as) => {
      await window.tianye['learners:create']({ name: as, purpose: 'instructor' })
    },
    language === 'en' ? 'Li' : '李',
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
  await page.evaluate(() => {
    location.hash = '/teach'
  })
  await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible()
}

/** Hands everything over to the user that runs the app, but for the links that a running browser keeps. */
function giveAll(root: string): void {
  giveTo(root)
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const found = lstatSync(join(root, path), { throwIfNoEntry: false })
    if (found !== undefined && !found.isSymbolicLink()) giveTo(join(root, path))
  }
}
