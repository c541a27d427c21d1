import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { drop, middleOf } from '../helpers/drop-file.ts'
import { enterCode, sampleCode } from '../helpers/enter-code.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { goTo, logFromNow, oneStart, openAnew } from '../helpers/one-start.ts'
import { names } from '../helpers/reader-page.ts'
import type { RealRecord } from '../helpers/real-record.ts'
import { changedFile, learnerSeed, pdfFile, type RecordFile, recordSignedBy } from '../helpers/record-files.ts'
import { answerSaveDialog } from '../helpers/saved-paper.ts'

// Papers are drawn twice, by the test and by the program, which takes its time on a busy machine.
test.setTimeout(240_000)

/** Who learns on the computer that checks, by language; a record of theirs is to be trusted there. */
let own: Readonly<Record<Language, RealRecord>>
let foreign: RealRecord
const start = oneStart(async () => {
  const dataFolder = newDataFolder()
  const ownOf = (name: string) => recordSignedBy(learnerSeed(dataFolder, name), name)
  own = { en: await ownOf(names.en), 'zh-CN': await ownOf(names['zh-CN']) }
  foreign = await recordSignedBy(Buffer.alloc(32, 5), '欧阳晓芳')
  return launchApp({ dataFolder })
})

let running: RunningApp
let page: Page
let readLog: RunningApp['readLog']
/** Opens the screen anew, in a language. */
async function openVerification(language: Language): Promise<void> {
  await openAnew(running, language, '/verify')
  await expect(page.locator('main h1')).toBeVisible()
}
test.beforeEach(async () => {
  running = await start()
  page = running.page
  readLog = logFromNow(running)
})

for (const language of languages) {
  const text = texts[language]

  test(`a file is picked and told trusted, unknown or invalid, in ${language}`, async () => {
    await openVerification(language)
    await expect(page.getByText(text['verify.drop'], { exact: true })).toBeVisible()
    const give = (file: RecordFile) => page.locator('input[type=file]').setInputFiles(file)
    const heading = (id: keyof typeof text) => page.getByRole('heading', { name: text[id], exact: true })

    await give(pdfFile(own[language].pdf))
    await expect(heading('verify.trusted')).toBeVisible({ timeout: 90_000 })
    await expect(page.getByText(text['verify.trusted.text'].replace('{name}', names[language]))).toBeVisible()
    await expect(page.getByText(text['verify.self-recorded'])).toBeVisible()
    for (const value of [own[language].facts.serial, own[language].facts.issuer.did, '2026-03-06']) {
      await expect(page.getByRole('cell', { name: value, exact: true }).first()).toBeVisible()
    }

    await give(pdfFile(foreign.pdf))
    await expect(heading('verify.valid-unknown-issuer')).toBeVisible({ timeout: 90_000 })
    await expect(page.getByRole('cell', { name: foreign.facts.issuer.did })).toBeVisible()

    await give(changedFile(foreign))
    await expect(heading('verify.invalid')).toBeVisible({ timeout: 90_000 })
    await expect(page.getByText(text['verify.signed.invalid'])).toBeVisible()

    await give({ name: 'credential.json', mimeType: 'application/json', buffer: Buffer.from(own[language].credential) })
    await expect(heading('verify.trusted')).toBeVisible({ timeout: 90_000 })
    await expect(page.getByText(text['verify.credential'])).toBeVisible()

    await give({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') })
    await expect(heading('verify.invalid')).toBeVisible()
    await expect(page.locator('table')).toHaveCount(0)
    expect(readLog().filter((line) => line['level'] !== 'info')).toEqual([])
  })

  test(`a file is dropped, and nothing of it is left after leaving, in ${language}`, async () => {
    const file = join(running.dataFolder, `dropped-${language}.pdf`)
    writeFileSync(file, foreign.pdf)
    giveTo(file)
    await openVerification(language)
    await drop(page, file, await middleOf(page, '[data-rac]:has(input[type=file])'))
    await expect(page.getByRole('heading', { name: text['verify.valid-unknown-issuer'], exact: true })).toBeVisible({
      timeout: 90_000,
    })
    await expect(page.getByText(`dropped-${language}.pdf`)).toBeVisible()

    await goTo(page, '/settings')
    await expect(page.getByRole('heading', { name: text['settings.title'], exact: true })).toBeVisible()
    await goTo(page, '/verify')
    await expect(page.getByText(text['verify.drop'], { exact: true })).toBeVisible()
  })

  test(`the text of a code is checked, and a damaged one is told so, in ${language}`, async () => {
    const { text: code, claim } = await sampleCode()
    await openVerification(language)
    const rail = page.getByRole('navigation', { name: text['nav.label'] })
    const learn = rail.getByRole('link', { name: text['nav.learn'], exact: true })
    await expect(learn).toHaveAttribute('aria-current', 'page')
    const heading = (id: keyof typeof text) => page.getByRole('heading', { name: text[id], exact: true })

    await enterCode(page, code)
    await expect(heading('verify.valid-unknown-issuer')).toBeVisible({ timeout: 90_000 })
    await expect(page.getByText(text['verify.code.proves'])).toBeVisible()
    for (const value of [claim.serial, claim.name, claim.completedOn, claim.issuerDid]) {
      await expect(page.getByRole('cell', { name: value, exact: true })).toBeVisible()
    }

    const changed = `${code.slice(0, 20)}${code[20] === 'A' ? 'B' : 'A'}${code.slice(21)}`
    for (const damaged of [changed, code.slice(0, -1), 'https://example.org']) {
      await enterCode(page, damaged)
      await expect(heading('verify.invalid')).toBeVisible()
      await expect(page.locator('main').getByRole('listitem')).toHaveCount(1)
      await expect(page.locator('table')).toHaveCount(0)
    }

    // The page that is handed out is saved, opened beside the program, and finds the same without it.
    const file = join(running.dataFolder, `Tianye-verify-${language}.html`)
    await answerSaveDialog(running.app, file)
    await page.getByRole('button', { name: text['verify.page.save'], exact: true }).click()
    await expect(page.getByText(text['record.saved'].replace('{file}', file))).toBeVisible()
    const opening = running.app.waitForEvent('window')
    await running.app.evaluate(({ BrowserWindow }, path) => {
      void new BrowserWindow({ show: false, webPreferences: { partition: 'beside' } }).loadFile(path)
    }, file)
    const beside = await opening
    await beside.locator('#code').fill(code)
    await beside.locator('#code').press('Enter')
    await expect(beside.locator('.result')).toHaveAttribute('data-standing', 'valid-unknown-issuer')
    await expect(beside.locator('[data-field="field.serial"]')).toHaveText(claim.serial)
    await beside.close()

    await goTo(page, '/packs')
    await expect(page.getByRole('heading', { name: text['packs.title'], exact: true })).toBeVisible()
    await expect(learn).toHaveAttribute('aria-current', 'page')
  })
}

test('a file dropped beside the place for it does not open in the window', async () => {
  const file = join(running.dataFolder, 'beside.pdf')
  writeFileSync(file, 'not opened')
  giveTo(file)
  await openVerification('en')
  const before = page.url()
  await drop(page, file, await middleOf(page, 'main h1'))
  await drop(page, file, await middleOf(page, 'nav'))
  await page.evaluate(() => window.tianye['settings:read']())
  expect(page.url()).toBe(before)
  expect(running.app.windows()).toHaveLength(1)
  await expect(page.locator('main h1')).toBeVisible()
})

test('bytes over the cap are refused at the wire', async () => {
  const replies = await page.evaluate(async () => {
    const verify = window.tianye['records:verify'] as (input: unknown) => Promise<unknown>
    return [
      await verify({ bytes: new Uint8Array(20_000_001) }),
      await verify({ bytes: '%PDF-1.7' }),
      await verify({ bytes: new Uint8Array(3), path: '/etc/passwd' }),
      await verify({ bytes: new Uint8Array(3) }),
    ]
  })
  for (const reply of replies.slice(0, 3)) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  }
  expect(replies[3]).toMatchObject({ ok: true, value: { verdict: { standing: 'invalid' } } })
})
