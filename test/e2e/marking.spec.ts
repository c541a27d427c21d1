import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { texts } from '#renderer/strings/texts.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { builtProgram } from '../helpers/built-command.ts'
import { giveTo, launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { oneFileIn } from '../helpers/one-file-in.ts'
import { importOpen } from '../helpers/written-attempt.ts'

const t = texts['zh-CN']
const passphrase = 'millet and sorghum'
const button = (page: Page, id: keyof typeof t) => page.getByRole('button', { name: t[id], exact: true })
const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

test('a learner writes, an instructor marks by digits and hands back a file, and the learner reads levels and comment', async () => {
  test.setTimeout(180_000)
  const [home, school, stick] = [newDataFolder(), newDataFolder(), newDataFolder()]
  for (const folder of [home, school]) importOpen(folder)
  execFileSync(process.execPath, [builtProgram, 'key', 'new', '李老师', '--data', school], {
    env: { PATH: process.env['PATH'], TIANYE_PASSPHRASE: passphrase },
  })
  for (const path of readdirSync(school, { recursive: true, encoding: 'utf8' })) giveTo(join(school, path))

  // The learner sees the rubric, writes two lines, and hands in.
  const pc = await launchApp({ dataFolder: home, systemLanguage: 'zh-CN' })
  const learner = pc.page
  await learner.evaluate(() => window.tianye['learners:create']({ name: '王小梅' }))
  await learner.reload()
  await learner.waitForSelector('html[data-ready="true"]')
  await go(learner, '/learn/field-notes/notes/questions/first-note')
  await expect(learner.getByRole('table')).toContainText('原话照录')
  const field = learner.getByLabel(t['question.open.label'])
  await field.pressSequentially('她说：“我说了算。”')
  await field.press('Enter')
  await field.pressSequentially('她指了指门。')
  await expect(field).toHaveValue('她说：“我说了算。”\n她指了指门。')
  await expect(learner.getByText(t['question.open.count'].replace('{count}', '11'))).toBeVisible()
  await button(learner, 'question.confirm').click()
  await expect(learner.getByText(t['verdict.unmarked.text'])).toBeVisible()
  await button(learner, 'handIn.action').click()
  await button(learner, 'handIn.ask.go').click()
  await expect(learner.getByText(t['handIn.title'])).toBeVisible()
  await go(learner, '/settings')
  await expect(learner.getByText(t['handIn.answers'])).toBeVisible()
  const bundle = join(stick, 'wang.tybundle')
  await pc.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, bundle)
  await button(learner, 'handIn.save').click()
  await expect(learner.getByText(bundle)).toBeVisible({ timeout: 60_000 })

  // The instructor takes it in and marks it: digits, a wrong one taken back, a comment.
  giveTo(bundle)
  const teaching = await launchApp({ dataFolder: school, systemLanguage: 'zh-CN' })
  const teacher = teaching.page
  await teacher.evaluate(() => window.tianye['learners:create']({ name: '李老师', purpose: 'instructor' }))
  await teacher.reload()
  await teacher.waitForSelector('html[data-ready="true"]')
  await go(teacher, '/teach')
  await answerWith(teaching, [bundle])
  await button(teacher, 'teach.choose').click()
  await button(teacher, 'teach.accept').click({ timeout: 60_000 })
  await button(teacher, 'teach.accept.go').click()
  await teacher.getByRole('link', { name: t['marking.link'] }).click()
  await expect(teacher.getByText('她指了指门。')).toBeVisible()
  await teacher.getByLabel(t['marking.names']).check()
  await expect(teacher.getByText('王小梅')).toHaveCount(0)
  const chosen = (criterion: string) => teacher.locator(`[data-criterion="${criterion}"] [data-chosen="true"]`)
  await teacher.keyboard.press('Tab')
  await teacher.keyboard.press('2')
  await expect(chosen('own-words')).toContainText('用你的话转述')
  await button(teacher, 'marking.undo').click()
  await expect(chosen('own-words')).toHaveCount(0)
  await teacher.keyboard.press('3')
  await teacher.keyboard.press('2')
  await expect(chosen('own-words')).toContainText('原话照录')
  await expect(chosen('seen')).toContainText('如实描述')
  await teacher.getByLabel(t['marking.comment']).fill('原话记得很好。')
  const folder = join(stick, 'back')
  mkdirSync(folder)
  giveTo(folder)
  await answerWith(teaching, [folder])
  await teacher.getByLabel(t['giving.passphrase']).fill(passphrase)
  await teacher.getByRole('button', { name: t['marking.return.go'].replace('{count}', '1'), exact: true }).click()
  const answer = await oneFileIn(folder)
  await expect(chosen('own-words').getByRole('radio')).toBeDisabled()
  await teaching.quit()

  // The learner takes it in and reads it.
  await go(learner, '/learn/field-notes/record')
  giveTo(answer)
  await answerWith(pc, [answer])
  await button(learner, 'certificates.take').click()
  await expect(learner.getByText('已评阅 1 份作答。')).toBeVisible({ timeout: 60_000 })
  await go(learner, '/learn/field-notes/notes/attempts')
  await learner.locator('main li a').first().click()
  await learner.getByRole('link', { name: t['verdict.marked'] }).click()
  await expect(learner.getByText('原话记得很好。')).toBeVisible()
  await expect(learner.getByText(t['question.open.by'].replace('{name}', '李老师'))).toBeVisible()
  await expect(learner.locator('td[data-given="true"]')).toHaveText([/原话照录/, /如实描述/])
  await pc.quit()
})
