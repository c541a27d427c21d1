import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ScannedBundle, scanBundle } from '#services/bundles/scan-bundle.ts'
import { medianHold } from '#test/helpers/watch-hold.ts'
import { emptyFolder, openFolder, openHastyFolder } from '#test/integration/db/data-folder.ts'
import { noon } from '#test/integration/db/study.ts'
import { planClass, restOfAttempt, startBody } from './class-plan.ts'
import { actOut } from './make-bundles.ts'
import { bundlesOver } from './over-folder.ts'

const rounds = ['first', 'second', 'third'] as const

test('a bundle of 500 new events for a learner with 500 holds the main loop for less than 50 ms at a time, the median of three', async () => {
  const into = emptyFolder()
  const [plan] = planClass(11, 1, 1000)
  if (plan === undefined) throw new Error('no plan')
  const half = Math.floor(plan.attempts.length / 2)
  const village = openHastyFolder('village')
  const learner = actOut(village, { ...plan, attempts: plan.attempts.slice(0, half) })
  const old = join(into, 'old')
  writeFileSync(old, (await bundlesOver(village).exportBundle(learner, false)).file)
  for (const attempt of plan.attempts.slice(half)) {
    const [started] = village.log.append(learner, noon, [startBody(attempt)])
    village.log.append(learner, noon, restOfAttempt(started?.id ?? '', attempt))
  }
  const late = join(into, 'late')
  let file: Uint8Array = new Uint8Array()
  const writing = await medianHold(rounds, async () => {
    file = (await bundlesOver(village).exportBundle(learner, false)).file
  })
  writeFileSync(late, file)
  expect(readFileSync(late).length).toBeGreaterThan(400_000)

  // What the worker does is done before, so that only this thread is measured.
  const pieces: Uint8Array[] = []
  const scanned: ScannedBundle = await scanBundle(late, (piece) => {
    pieces.push(piece)
    return Promise.resolve()
  })
  const folders = rounds.map((round) => openFolder(`there ${round}`))
  for (const there of folders) await bundlesOver(there).importBundle(old, true)
  const added: number[] = []
  const reading = await medianHold(folders, async (there) => {
    const bundles = bundlesOver(there, async (_, onPiece) => {
      for (const piece of pieces) {
        // As a worker gives them, one message each.
        await new Promise((resolve) => setImmediate(resolve))
        await onPiece(piece)
      }
      return scanned
    })
    added.push((await bundles.importBundle(late, true)).added)
  })
  expect(added.filter((events) => events > 480)).toHaveLength(rounds.length)
  expect([writing, reading].filter(({ ranMs }) => !(ranMs < 50))).toEqual([])
})
