import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import { backupReasonTexts } from '#contract/messages/backup-texts.ts'
import { writeDamagedRecords } from '../helpers/damaged-records.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { openAnew } from '../helpers/one-start.ts'

const words = {
  en: {
    goBack: /^Go back to/,
    make: 'Make a backup now',
    check: /^Check again/,
    sound: /^sound · 1 record/,
    restore: 'Go back and restart',
    ready: /are ready$/,
  },
  'zh-CN': {
    goBack: /^恢复到这一份/,
    make: '现在备份',
    check: /^重新核对/,
    sound: /^完好 · 1 条记录/,
    restore: '恢复并重新启动',
    ready: /准备好了$/,
  },
} as const

/** Presses the button that starts the program anew, and waits until it has ended; the new start is the test's own. */
async function restoreAndEnd({ app, page }: RunningApp, name: string): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => undefined
  })
  const closed = app.waitForEvent('close')
  await page.getByRole('button', { name }).click()
  await closed
}

const addLearner = ({ page }: RunningApp, name: string) =>
  page.evaluate((as) => window.tianye['learners:create']({ name: as }), name)

const learners = (page: RunningApp['page']) =>
  page.evaluate(async () => {
    const reply = await window.tianye['learners:list']()
    return reply.ok ? reply.value.map(({ name }) => name) : []
  })

test('in both languages a backup is made, read again, gone back to, and the files of before are kept', async () => {
  const dataFolder = newDataFolder()
  let running = await launchApp({ dataFolder, systemLanguage: 'en' })
  await addLearner(running, '学员甲')
  for (const [at, language] of languages.entries()) {
    const say = words[language]
    await openAnew(running, language, '/backups')
    const { page } = running
    await page.getByRole('button', { name: say.make }).click()
    const byHand = page.getByRole('main').getByRole('listitem').filter({ hasText: backupReasonTexts.asked[language] })
    await expect(byHand).toHaveCount(at + 1)
    const made = byHand.first()
    await made.getByRole('button', { name: say.check }).click()
    await expect(made.getByText(say.sound)).toBeVisible()
    await addLearner(running, '学员乙')
    await made.getByRole('button', { name: say.goBack }).click()
    await expect(page.getByRole('heading', { name: say.ready })).toBeVisible()
    expect(await learners(page)).toEqual(['学员甲', '学员乙'])
    await restoreAndEnd(running, say.restore)

    running = await launchApp({ dataFolder, systemLanguage: 'en' })
    expect(await learners(running.page)).toEqual(['学员甲'])
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(at + 1)
  }
  await running.quit()
})

// In one language: `screens.spec.ts` reads the offer in both, and going back was met in both above.
test('damaged records: the start says so, offers the newest sound backup, and brings it back', async () => {
  const say = words['zh-CN']
  const dataFolder = newDataFolder()
  writeDamagedRecords(dataFolder, '学员甲')
  const running = await launchApp({ dataFolder, systemLanguage: 'zh-CN' })
  await running.page.getByRole('button', { name: say.goBack }).click()
  await expect(running.page.getByRole('heading', { name: say.ready })).toBeVisible()
  await restoreAndEnd(running, say.restore)
  const again = await launchApp({ dataFolder, systemLanguage: 'zh-CN' })
  expect(await learners(again.page)).toEqual(['学员甲'])
  await again.quit()
})
