import { expect, test } from '@playwright/test'
import type { Answer } from '#contract/question-view.ts'
import { copyStage, launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { makePack } from '../helpers/made-pack.ts'

const pack = 'made-pack'
const count = 14

/** An answer of the right form for the question at a place of the made pack. */
function answerAt(at: number): Answer {
  switch (at % 7) {
    case 0:
      return { type: 'single', choice: 'a' }
    case 1:
      return { type: 'multiple', choices: ['a'] }
    case 2:
      return { type: 'true-false', choice: 'yes' }
    case 3:
      return { type: 'ordering', order: ['a', 'b', 'c'] }
    case 4:
      return { type: 'matching', pairs: [{ left: 'l1', right: 'r2' }] }
    case 5:
      return { type: 'numeric', text: '1' }
    default:
      return { type: 'short', text: 'a guess' }
  }
}

test('nothing on the wire or in the page tells a key before its answer is recorded', async () => {
  const appFolder = copyStage(pack, makePack({ id: pack, modules: ['made'], questions: count }))
  const { app, page } = await launchApp({ dataFolder: newDataFolder(), appFolder })
  await app.evaluate(({ ipcMain }) => {
    // Electron keeps its handlers in this map; taking the real one out and round it is the only way to see every reply.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...all: unknown[]) => Promise<unknown>>
    const real = handlers.get('tianye:call')
    const seen: string[] = []
    Reflect.set(globalThis, 'seenOnWire', seen)
    ipcMain.removeHandler('tianye:call')
    ipcMain.handle('tianye:call', async (...all) => {
      const reply = await real?.(...all)
      seen.push(JSON.stringify([all[1], all[2], reply]))
      return reply
    })
  })
  /** Everything that crossed so far and all that stands in the page now. */
  const everything = async () => {
    const wire = await app.evaluate(() => (Reflect.get(globalThis, 'seenOnWire') as string[]).join('\n'))
    return (
      wire +
      (await page.content()) +
      (await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])))
    )
  }
  const secretsOf = (at: number) => {
    const feedback = new RegExp(`canary-(en|zh)-${at}(?!\\d)`)
    return at % 7 === 5 ? [feedback, new RegExp(String(90_210_000 + at))] : [feedback]
  }

  const { learner, attempt } = await page.evaluate(async (made) => {
    const api = window.tianye
    const created = await api['learners:create']({ name: 'A' })
    if (!created.ok) throw new Error('no learner')
    const { learner: id } = created.value
    await api['packs:list']({ learner: id, language: 'en' })
    const place = { learner: id, pack: made, module: 'made' }
    await api['modules:open']({ ...place, language: 'zh-CN' })
    await api['modules:open']({ ...place, language: 'en' })
    const started = await api['attempts:resume']({ ...place, language: 'en' })
    if (!started.ok) throw new Error('no attempt')
    return { learner: id, attempt: started.value.attempt }
  }, pack)
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')

  for (let at = 0; at < count; at += 1) {
    const before = await everything()
    expect(before).toContain(`q-${at}`)
    for (let later = at; later < count; later += 1)
      for (const secret of secretsOf(later)) expect(before).not.toMatch(secret)
    const reply = await page.evaluate((input) => window.tianye['attempts:answer'](input), {
      learner,
      attempt,
      question: `q-${at}`,
      language: 'en',
      answer: answerAt(at),
      activeMs: null,
    } as const)
    expect(reply).toMatchObject({ ok: true })
    // The watch can see: what must not come before does come now.
    expect(await everything()).toMatch(secretsOf(at)[0] ?? /never/)
    await page.evaluate((input) => window.tianye['attempts:review'](input), {
      learner,
      attempt,
      language: 'en',
    } as const)
  }
  await app.close()
})
