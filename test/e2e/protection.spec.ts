import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { findTexts } from '../helpers/byte-search.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { goTo, learnerOfOwn } from '../helpers/one-start.ts'
import { testPassphrase } from '../helpers/protect-learner.ts'

const words = {
  en: {
    name: 'Wang Xiaomei',
    other: 'Li Dashan',
    fresh: 'New passphrase',
    again: 'Type it again',
    set: 'Set the passphrase',
    kept: 'I have the code on paper or on a stick of my own.',
    done: 'Done',
    lock: 'Lock',
    locked: 'The profile of Wang Xiaomei is locked',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    wrong: 'This is not the passphrase.',
    wait: /You can try again in \d+ seconds?\./,
    codeWay: 'Use the recovery code',
    code: 'Recovery code',
    codeGo: 'Set a new passphrase',
    mistyped: /There is a typing error in group 1/,
  },
  'zh-CN': {
    name: '王小梅',
    other: '李大山',
    fresh: '新口令',
    again: '再输入一次',
    set: '设置口令',
    kept: '恢复码已记在纸上，或存进了我自己的 U 盘。',
    done: '完成',
    lock: '锁上',
    locked: '王小梅的档案已锁上',
    passphrase: '口令',
    unlock: '解锁',
    wrong: '口令不对。',
    wait: /\d+ 秒后可以再试。/,
    codeWay: '用恢复码',
    code: '恢复码',
    codeGo: '设置新口令',
    mistyped: /恢复码的第 1 组输错了/,
  },
} as const

async function create(page: Page, name: string): Promise<string> {
  return page.evaluate(async (as) => {
    const reply = await window.tianye['learners:create']({ name: as })
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value.learner
  }, name)
}

test('in both languages: set a passphrase, lock, a wrong try, unlock; another profile cannot read; back by the code', async () => {
  test.setTimeout(180_000)
  const dataFolder = newDataFolder()
  const running = await launchApp({ dataFolder })
  const secrets = []
  for (const language of languages) secrets.push(...(await lockAndUnlock(running, language)))
  await running.quit()
  expect(findTexts(dataFolder, [testPassphrase, 'a boat across the river', ...secrets])).toEqual([])
})

/** Walks the whole way as a learner of a language's own. Gives the codes that were shown. */
async function lockAndUnlock(running: RunningApp, language: Language): Promise<readonly string[]> {
  const say = words[language]
  const { page } = running
  const learner = await learnerOfOwn(running, language, say.name)
  await goTo(page, '/passphrase')
  await page.getByLabel(say.fresh, { exact: true }).fill(testPassphrase)
  await page.getByLabel(say.again, { exact: true }).first().fill(testPassphrase)
  await page.getByRole('button', { name: say.set }).click()
  const code = (await page.locator('[data-recovery-code]').getAttribute('data-recovery-code')) ?? ''
  expect(code).toMatch(/^(\w{5}-){6}\w{5}$/)
  await expect(page.getByRole('button', { name: say.done })).toBeDisabled()
  await page.getByLabel(say.kept).check()
  await page.getByRole('button', { name: say.done }).click()
  await expect(page.locator('[data-recovery-code]')).toHaveCount(0)

  // Locked, at once, wherever one is; and every channel that names the learner is closed.
  await goTo(page, '/learn')
  await expect(page.locator('main h2').first()).toBeVisible()
  await page.getByRole('button', { name: say.lock, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.locked })).toBeVisible()
  const other = await create(page, say.other)
  const refused = await page.evaluate(async (id) => {
    const api = window.tianye
    const place = { learner: id, pack: 'empowerment-practice', module: 'collaborator-not-expert' }
    const replies = await Promise.all([
      api['packs:list']({ learner: id, language: 'en' }),
      api['modules:open']({ ...place, language: 'en' }),
      api['attempts:list'](place),
      api['courses:status']({ learner: id, pack: place.pack, language: 'en' }),
      api['records:open']({ learner: id, pack: place.pack, language: 'en' }),
    ])
    return replies.map((reply) => (reply.ok ? 'read' : reply.error.code))
  }, learner)
  expect(refused).toEqual(Array.from({ length: 5 }, () => 'learner-locked'))

  const unlock = async (passphrase: string) => {
    await page.getByLabel(say.passphrase, { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: say.unlock, exact: true }).click()
  }
  await unlock('not the passphrase')
  await expect(page.getByText(say.wrong)).toBeVisible()
  await unlock(testPassphrase)
  await expect(page.getByRole('heading', { level: 1, name: say.locked })).toHaveCount(0)
  await expect(page.locator('main h2').first()).toBeVisible()

  // Switching to somebody else locks; three wrong tries wait, and the code, typed wrong once, opens.
  await goTo(page, '/who')
  await page.reload()
  await page.getByRole('button', { name: say.other }).click()
  const state = await page.evaluate(
    async (wanted) => {
      const reply = await window.tianye['learners:list']()
      return wanted.map((id) => (reply.ok ? reply.value : []).find((one) => one.learner === id)?.lock)
    },
    [learner, other],
  )
  expect(state).toEqual(['locked', 'none'])
  await goTo(page, '/who')
  await page.getByRole('button', { name: say.name }).click()
  for (const turn of [1, 2, 3]) {
    await unlock(`wrong again ${turn}`)
    await expect(page.getByText(say.wrong)).toBeVisible()
  }
  await expect(page.getByText(say.wait)).toBeVisible()
  await expect(page.getByRole('button', { name: say.unlock, exact: true })).toBeDisabled()

  await page.getByText(say.codeWay, { exact: true }).click()
  const fold = page.locator('details[open]')
  await fold.getByLabel(say.code, { exact: true }).fill(`${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`)
  await fold.getByLabel(say.fresh, { exact: true }).fill('a boat across the river')
  await fold.getByLabel(say.again, { exact: true }).fill('a boat across the river')
  await fold.getByRole('button', { name: say.codeGo }).click()
  await expect(page.getByText(say.mistyped)).toBeVisible()
  await fold.getByLabel(say.code, { exact: true }).fill(code.toLowerCase())
  await fold.getByRole('button', { name: say.codeGo }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.locked })).toHaveCount(0)
  return [code]
}

test('a profile is locked when nobody touches anything; what was being written is there afterwards', async () => {
  test.setTimeout(120_000)
  const { page, quit } = await launchApp({ dataFolder: newDataFolder() })
  const learner = await create(page, 'Wang Xiaomei')
  await page.evaluate(
    async ({ id, passphrase }) => {
      await window.tianye['protection:set']({ learner: id, passphrase })
      await window.tianye['protection:lock']()
      await window.tianye['settings:change']({ lockMinutes: 2 })
    },
    { id: learner, passphrase: testPassphrase },
  )
  await page.clock.install()
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
  await goTo(page, '/learn/empowerment-practice/collaborator-not-expert/questions/name-the-record')
  const unlock = async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill(testPassphrase)
    await page.getByLabel('Passphrase', { exact: true }).press('Enter')
  }
  await unlock()
  const field = page.getByLabel('Your answer')
  await field.fill('a half-written answer')
  await page.clock.fastForward(100_000)
  await field.press('End')
  await page.clock.fastForward(100_000)
  await expect(field).toBeVisible()
  await page.clock.fastForward(30_000)
  await expect(page.getByRole('heading', { level: 1, name: 'The profile of Wang Xiaomei is locked' })).toBeVisible()
  await expect(field).toHaveCount(0)
  await unlock()
  await expect(field).toHaveValue('a half-written answer')
  await quit()
})
