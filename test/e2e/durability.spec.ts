import { expect, test } from '@playwright/test'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { moduleAnswers } from '../helpers/right-answers.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' } as const
/** A start of the program for each, so few; `TIANYE_KILLS=50` asks for more. The services alone are killed far oftener in `test/soak`. */
const kills = Number(process.env['TIANYE_KILLS'] ?? 6)

test(`an answer acknowledged is there after SIGKILL, ${kills} times`, async () => {
  test.setTimeout(60_000 + kills * 12_000)
  const dataFolder = newDataFolder()
  const acknowledged: string[] = []
  const answers = moduleAnswers(place.pack, place.module, 'en')
  for (let kill = 0; kill < kills; kill += 1) {
    const { app, page } = await launchApp({ dataFolder })
    const done = await page.evaluate(
      async ({ where, right, before }) => {
        const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
          if (!reply.ok) throw new Error(JSON.stringify(reply))
          return reply.value
        }
        const api = window.tianye
        const known = must(await api['learners:list']())
        const { learner } = known[0] ?? must(await api['learners:create']({ name: '学员甲' }))
        let attempt = must(await api['attempts:resume']({ learner, ...where, language: 'en' }))
        const lines = must(await api['attempts:list']({ learner, ...where }))
        const kept: string[] = []
        for (const line of lines) {
          const past = must(await api['attempts:review']({ learner, attempt: line.attempt, language: 'en' }))
          for (const { question, recorded } of past.questions) {
            if (recorded !== null) kept.push(`${past.attempt} ${question.id}`)
          }
        }
        const lost = before.filter((one) => !kept.includes(one))
        let open = attempt.questions.find(({ recorded }) => recorded === null)
        if (open === undefined) {
          must(await api['attempts:submit']({ learner, attempt: attempt.attempt, language: 'en' }))
          attempt = must(await api['attempts:resume']({ learner, ...where, language: 'en' }))
          open = attempt.questions[0]
        }
        const id = open?.question.id ?? ''
        const answer = right[id]
        if (answer === undefined) throw new Error(`no answer for ${id}`)
        must(
          await api['attempts:answer']({
            learner,
            attempt: attempt.attempt,
            question: id,
            language: 'en',
            answer,
            activeMs: null,
          }),
        )
        return { lost, now: `${attempt.attempt} ${id}` }
      },
      { where: place, right: answers, before: acknowledged },
    )
    expect(done.lost).toEqual([])
    acknowledged.push(done.now)
    const closed = app.waitForEvent('close')
    app.process().kill('SIGKILL')
    await closed
  }
  expect(new Set(acknowledged).size).toBe(kills)
  const { page, app } = await launchApp({ dataFolder })
  const opened = await page.evaluate(() => window.tianye['learners:list']())
  expect(opened).toMatchObject({ ok: true, value: [{ name: '学员甲' }] })
  await app.close()
})
