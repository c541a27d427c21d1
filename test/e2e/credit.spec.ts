import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import { creditCategoryTexts, evidenceTexts } from '#contract/messages/credit-texts.ts'
import { cnMca2009 } from '#courses/rules/profiles/cn-mca-2009.ts'
import { usTx } from '#courses/rules/profiles/us-tx.ts'
import { texts } from '#renderer/strings/texts.ts'
import { drop, middleOf } from '../helpers/drop-file.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { learnerOfOwn, oneStart } from '../helpers/one-start.ts'

const own = { en: 'As our county counts', 'zh-CN': '本县口径' } as const
const title = { en: 'Group work with elders', 'zh-CN': '老人小组工作' } as const

const start = oneStart(() => launchApp({ dataFolder: newDataFolder() }))

for (const language of languages) {
  test(`in ${language}: two rules are followed, a certificate is added with its scan, and the dossier holds all of it`, async () => {
    const text = texts[language]
    const running = await start()
    const { page, app } = running
    const dataFolder = newDataFolder()
    const scan = join(dataFolder, 'certificate.pdf')
    writeFileSync(scan, '%PDF-1.4\n% a certificate\n%%EOF\n')
    const year = new Date().getFullYear()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const field = (name: string) => page.getByLabel(name, { exact: true })
    const fill = (message: string, values: Readonly<Record<string, string>>) =>
      message.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    await learnerOfOwn(running, language, language === 'en' ? 'Wang Xiaomei' : '王小梅')
    await page.getByRole('link', { name: text['today.credit.open'] }).click()
    await page.getByRole('link', { name: text['credit.rules.choose'] }).click()
    for (const profile of [cnMca2009, usTx]) {
      const card = page.locator('section', { has: page.getByRole('heading', { name: profile.title[language] }) })
      await card.getByLabel(text['credit.rules.start'], { exact: true }).fill(`${year}.1.1`)
      await card
        .getByRole('button', { name: fill(text['credit.rules.follow.of'], { title: profile.title[language] }) })
        .click()
      await expect(card.getByText(text['credit.rules.followed'])).toBeVisible()
    }

    // A profile of one's own, refused without a source.
    const texas = page.locator('section', { has: page.getByRole('heading', { name: usTx.title[language] }) })
    await texas.getByRole('link', { name: text['credit.rules.copy'] }).click()
    await field(text['credit.own.title']).fill(own[language])
    await button(text['credit.own.save']).click()
    await expect(page.getByText(text['credit.own.wrong.source'])).toBeVisible()
    await field(text['credit.own.source']).fill('No. 12 of 2026')
    // A part more, by the keyboard, refused until it says what counts.
    await button(text['credit.own.part.add']).focus()
    await page.keyboard.press('Enter')
    const part = language === 'en' ? 'Supervision' : '督导'
    await page.getByLabel(text['credit.own.part.title'], { exact: true }).last().fill(part)
    await page.getByLabel(text['credit.own.part'].replace('{part}', part), { exact: true }).fill('2')
    await button(text['credit.own.save']).click()
    await expect(page.getByText(text['credit.own.row.takes'])).toBeVisible()
    await page.getByRole('checkbox', { name: creditCategoryTexts.supervision[language] }).last().press('Space')
    await button(text['credit.own.save']).click()
    await expect(page.getByRole('heading', { name: own[language], exact: true })).toBeVisible()

    await page
      .getByRole('navigation', { name: text['nav.label'] })
      .getByRole('link', { name: text['nav.credit'] })
      .click()
    await page.getByRole('link', { name: text['credit.add'] }).click()
    await button(text['credit.add.go']).click()
    await expect(page.getByText(text['credit.wrong.title'])).toBeVisible()
    await field(text['credit.field.title']).fill(title[language])
    await field(text['credit.field.provider']).fill('County bureau')
    await field(text['credit.field.from']).fill(`${year}-01-01`)
    await field(text['credit.field.amount']).fill('18')
    await drop(page, scan, await middleOf(page, `[aria-label="${text['credit.scan.label']}"]`))
    await expect(page.getByText('certificate.pdf')).toBeVisible()
    await button(text['credit.add.go']).click()

    await expect(page.getByRole('heading', { name: title[language] })).toBeVisible()
    await expect(page.getByText(evidenceTexts.certificate[language])).toBeVisible()
    // An assistant owes 72 hours, somebody licensed in Texas 30.
    for (const [amount, { cycle }] of [
      [54, cnMca2009],
      [12, usTx],
    ] as const) {
      const missing =
        language === 'en' ? `${amount} ${cycle.unit.name.en} missing by` : `还差 ${amount} ${cycle.unit.name['zh-CN']}`
      await expect(page.getByText(missing).first()).toBeVisible()
    }

    // Withdrawn, and put back at once.
    await button(fill(text['credit.withdraw.of'], { title: title[language] })).click()
    await page.getByRole('alertdialog').getByRole('button', { name: text['credit.withdraw.go'], exact: true }).click()
    await button(text['credit.undo']).click()
    await expect(button(fill(text['credit.withdraw.of'], { title: title[language] }))).toBeVisible()

    const dossier = join(dataFolder, 'dossier.pdf')
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, dossier)
    await button(text['credit.save.dossier']).click()
    await expect(page.getByText(dossier)).toBeVisible({ timeout: 90_000 })
    const said = execFileSync('pdftotext', ['-raw', dossier, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')
    for (const words of [title[language], cnMca2009.title['zh-CN'], usTx.title.en, 'evidence-01.pdf'])
      expect(said).toContain(words.replaceAll(/\s/g, ''))
    execFileSync('pdfdetach', ['-saveall', '-o', dataFolder, dossier])
    expect(readFileSync(join(dataFolder, 'evidence-01.pdf')).equals(readFileSync(scan))).toBe(true)
  })
}
