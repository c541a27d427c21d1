import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { copyStage, launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { makePack } from '../helpers/made-pack.ts'

const pack = 'large-pack'
const modules = ['first', 'second', 'third', 'fourth', 'fifth']
const reports = join(import.meta.dirname, '..', '..', 'out', 'reports')

test('compiling a 500 kB module with 200 questions holds the main loop for less than 50 ms, the median of five', async () => {
  test.setTimeout(240_000)
  const files = makePack({ id: pack, modules, questions: 200, bytes: 499_000 })
  const { app, page } = await launchApp({ dataFolder: newDataFolder(), appFolder: copyStage(pack, files) })
  const held: number[] = []
  // Each is compiled cold. The worst of five would tell more about other programs on the machine than about ours.
  for (const module of modules) {
    await app.evaluate(() => {
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
      const watch = monitorEventLoopDelay({ resolution: 1 })
      watch.enable()
      Reflect.set(globalThis, 'loopWatch', watch)
    })
    const opened = await page.evaluate(
      async (place) => {
        const api = window.tianye
        const known = await api['learners:list']()
        const first = known.ok ? known.value[0] : undefined
        const created = first === undefined ? await api['learners:create']({ name: 'A' }) : null
        const learner = first?.learner ?? (created?.ok === true ? created.value.learner : '')
        const reply = await api['modules:open']({ learner, ...place, language: 'en' })
        return reply.ok ? reply.value.questions.length : JSON.stringify(reply.error)
      },
      { pack, module },
    )
    expect(opened).toBe(200)
    held.push(
      await app.evaluate(() => {
        const watch = Reflect.get(globalThis, 'loopWatch') as { disable(): void; readonly max: number }
        watch.disable()
        return watch.max / 1e6
      }),
    )
  }
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, 'main-loop.json'), `${JSON.stringify({ longestHoldMs: held })}\n`)
  const inOrder = held.toSorted((a, b) => a - b)
  expect(inOrder[2]).toBeLessThan(50)
  await app.close()
})
