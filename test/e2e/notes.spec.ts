import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { accept, chooseFile } from '../helpers/add-course.ts'
import { courseFile, sealOf, smallCourse, smallCourseFiles } from '../helpers/course-file.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { learnerOfOwn, oneStart } from '../helpers/one-start.ts'
import { names, open, openModel, painted, selectWords } from '../helpers/reader-page.ts'
import { leavePicture } from '../helpers/take-look.ts'

const start = oneStart(() => launchApp({ dataFolder: newDataFolder() }))

for (const language of languages) {
  const t = (id: TextId) => texts[language][id]

  test(`in ${language}: marks survive an update of their course, or are listed as lost with their words`, async () => {
    test.setTimeout(120_000)
    const running = await start()
    const { page, dataFolder } = running
    const station = sealOf(names[language], 7)
    await page.evaluate((pack) => window.tianye['imports:remove']({ pack }), smallCourse.id)
    await learnerOfOwn(running, language, names[language])
    await open(page, '/packs')
    await chooseFile(running, await courseFile(dataFolder, '1.typack', smallCourseFiles('1.0.0'), station), language)
    await accept(page, language, 'new')
    const at = `/learn/${smallCourse.id}/${smallCourse.module}`

    await open(page, `${at}?page=yard`)
    const sentence = page.locator('[data-page="yard"] p').first()
    const [pump, form] =
      language === 'en'
        ? (['The pump has stood still for', 'The form of last year is still asked for.'] as const)
        : (['水泵停了', '去年的表现在还有人要。'] as const)
    await selectWords(page, '[data-page="yard"] p', pump)
    await page
      .getByRole('button', { name: t('marks.mark'), exact: true })
      .last()
      .click()
    await expect(page.locator('output', { hasText: t('marks.done') })).toBeVisible()
    await expect.poll(() => painted(page)).toEqual([pump])
    await expect(sentence).toBeVisible()

    await open(page, `${at}?page=old-form`)
    await selectWords(page, '[data-page="old-form"] p', form)
    await leavePicture(page, `selection-${language}`)
    await page
      .getByRole('button', { name: t('marks.note'), exact: true })
      .last()
      .click()
    await page.getByRole('dialog').getByRole('textbox').fill('为什么还要？')
    await leavePicture(page, `note-${language}`)
    await page.getByRole('button', { name: t('note.save') }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(() => painted(page)).toEqual([form])

    await open(page, '/packs')
    await chooseFile(running, await courseFile(dataFolder, '2.typack', smallCourseFiles('2.0.0'), station), language)
    await accept(page, language, 'newer')
    await open(page, `${at}?page=yard`)
    await expect.poll(() => painted(page)).toEqual([pump])
    await expect(page.locator('[data-standing="lost"]')).toContainText('为什么还要？')
    await open(page, '/notes')
    const lost = page.locator('li[data-standing="lost"]')
    await expect(lost).toContainText(form)
    await expect(lost).toContainText('为什么还要？')
    await expect(lost).toContainText(t('notes.lost'))
    await expect(page.locator('li[data-standing="found"]')).toContainText(pump)
  })
}

test('by keyboard: from paragraph to paragraph, mark, note, undo, find, take along', async () => {
  test.setTimeout(90_000)
  const running = await start()
  const { page } = running
  await learnerOfOwn(running, 'en', names.en)
  const t = texts.en
  await openModel(page, '?page=three-places', '[data-page="three-places"] h2')
  await expect(page.locator('[data-page="three-places"] h2')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.locator('[data-page] p').first()).toBeFocused()
  await page.keyboard.press('m')
  const paragraph = await page.locator('[data-page] p').first().textContent()
  await expect.poll(() => painted(page)).toEqual([paragraph])
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('n')
  await page.keyboard.type('m n: 先问')
  await tabTo(page, page.getByRole('button', { name: t['note.save'] }))
  await page.keyboard.press('Enter')
  await expect.poll(() => painted(page).then((all) => all.length)).toBe(2)

  // The last words of the page are painted where they stand: page and program count the same letters.
  const last = page.locator('[data-page] > div > p').last()
  await last.evaluate((element) => {
    element.tabIndex = -1
    element.focus()
  })
  await page.keyboard.press('m')
  await expect.poll(() => painted(page).then((all) => all.at(-1))).toBe(await last.textContent())

  await open(page, '/notes')
  await expect(page.locator('li[data-mark]')).toHaveCount(3)
  await page.getByLabel(t['notes.find']).fill('先问 neighbour')
  await expect(page.locator('li[data-mark]')).toHaveCount(1)
  await tabTo(page, page.getByRole('button', { name: t['notes.remove'] }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(t['notes.none'])).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: t['marks.undo'] }))
  await page.keyboard.press('Enter')
  await expect(page.locator('li[data-mark]')).toHaveCount(1)

  const file = join(running.dataFolder, 'notes.md')
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  await page.getByRole('button', { name: t['notes.save'] }).click()
  await expect(page.getByText(file)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('m n: 先问')
  await page.getByRole('link', { name: t['notes.open'] }).click()
  await expect(page.locator('[data-page="three-places"] p').nth(1)).toBeFocused()
})
