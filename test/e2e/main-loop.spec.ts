import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialog } from '../helpers/add-course.ts'
import { bringCourse, coursePack } from '../helpers/complete-course.ts'
import { type CourseFiles, courseFile } from '../helpers/course-file.ts'
import { copyStage, giveTo, launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { makePack } from '../helpers/made-pack.ts'
import { png } from '../helpers/pictures.ts'
import { type Hold, medianOf, watchHold } from '../helpers/watch-hold.ts'

const pack = 'large-pack'
const modules = ['first', 'second', 'third', 'fourth', 'fifth']
const reports = join(import.meta.dirname, '..', '..', 'out', 'reports')

test('compiling a 500 kB module with 200 questions holds the main loop for less than 50 ms, the median of five', async () => {
  test.setTimeout(240_000)
  const files = makePack({ id: pack, modules, questions: 200, bytes: 499_000 })
  const { app, page } = await launchApp({ dataFolder: newDataFolder(), appFolder: copyStage(pack, files) })
  const held: Hold[] = []
  // Each is compiled cold. The worst of five would tell more about other programs on the machine than about ours.
  for (const module of modules) {
    const watch = await app.evaluateHandle(watchHold)
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
    held.push(await watch.evaluate((end) => end()))
  }
  report('main-loop.json', held)
  expectNoHold(held)
  await app.close()
})

test('signing and drawing a completion record holds the main loop for less than 50 ms, the median of three', async () => {
  test.setTimeout(120_000)
  const { app, page } = await launchApp({ dataFolder: newDataFolder() })
  const held: Hold[] = []
  for (const name of ['王小梅', '李卫国', 'Ann']) {
    const learner = await page.evaluate(async (as) => {
      const reply = await window.tianye['learners:create']({ name: as })
      return reply.ok ? reply.value.learner : ''
    }, name)
    await bringCourse(page, { learner, name, language: 'zh-CN', state: 'complete' })
    const watch = await app.evaluateHandle(watchHold)
    const serial = await page.evaluate(
      async ([who, course]) => {
        const reply = await window.tianye['records:open']({ learner: who, pack: course, language: 'zh-CN' })
        return reply.ok ? reply.value.serial : JSON.stringify(reply.error)
      },
      [learner, coursePack] as const,
    )
    expect(serial).toMatch(/^TY-/)
    held.push(await watch.evaluate((end) => end()))
  }
  report('main-loop-records.json', held)
  expectNoHold(held)
  await app.close()
})

test('importing a pack of 20 MB with pictures holds the main loop for less than 50 ms, the median of three', async () => {
  test.setTimeout(240_000)
  const dataFolder = newDataFolder()
  const running = await launchApp({ dataFolder })
  const { app, page } = running
  const held: Hold[] = []
  // Each is an update of the one before, so that two versions are compared as well.
  for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
    const texts = makePack({ id: 'heavy-pack', modules, questions: 40, bytes: 200_000 })
    const changed = Object.entries(texts).map(([path, text]): readonly [string, string] => [
      path,
      path === 'pack.yaml' ? text.replace('1.0.0', version) : `${text}\nThis is ${version}.\n`,
    ])
    const pictures = Array.from({ length: 5 }, (_, at): readonly [string, Buffer] => [
      `media/${at}.png`,
      Buffer.concat([png(16, 16), randomBytes(3_800_000)]),
    ])
    const files: CourseFiles = Object.fromEntries<string | Uint8Array>([...changed, ...pictures])
    const file = await courseFile(dataFolder, `${version}.typack`, files)
    giveTo(file)
    await answerDialog(running, file)
    const watch = await app.evaluateHandle(watchHold)
    const imported = await page.evaluate(async () => {
      const api = window.tianye
      await api['imports:choose']({ language: 'en' })
      const preview = await api['imports:stage']()
      if (!preview.ok) return JSON.stringify(preview.error)
      const staged = preview.value.staged ?? ''
      const reply = await api['imports:publish']({ staged, allowDowngrade: false, acceptPublisher: false })
      return reply.ok
        ? `${reply.value.version} ${preview.value.changes?.length ?? 'none'}`
        : JSON.stringify(reply.error)
    })
    expect(imported).toBe(`${version} ${version === '1.0.0' ? 'none' : 5}`)
    held.push(await watch.evaluate((end) => end()))
  }
  report('main-loop-import.json', held)
  expectNoHold(held)
  await app.close()
})

/** What runs is ours and stays below 50 ms. By the clock a slow disk has a say too, so the least round counts: more than 250 ms each time is something that waits. */
function expectNoHold(holds: readonly Hold[]): void {
  expect(medianOf(holds).ranMs).toBeLessThan(50)
  expect(Math.min(...holds.map(({ heldMs }) => heldMs))).toBeLessThan(250)
}

function report(file: string, held: readonly Hold[]): void {
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, file), `${JSON.stringify({ held })}\n`)
}
