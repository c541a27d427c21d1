import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ScannedBundle, scanBundle } from '#services/bundles/scan-bundle.ts'
import { longestHold } from '#test/helpers/longest-hold.ts'
import { emptyFolder, openFolder, openHastyFolder } from '#test/integration/db/data-folder.ts'
import { noon } from '#test/integration/db/study.ts'
import { planClass, restOfAttempt, startBody } from './class-plan.ts'
import { actOut } from './make-bundles.ts'
import { bundlesOver } from './over-folder.ts'

test('a bundle of 500 new events for a learner with 500 holds the main loop for less than 50 ms at a time', async () => {
  const into = emptyFolder()
  const [plan] = planClass(11, 1, 1000)
  if (plan === undefined) throw new Error('no plan')
  const half = Math.floor(plan.attempts.length / 2)
  const village = openHastyFolder('village')
  const learner = actOut(village, { ...plan, attempts: plan.attempts.slice(0, half) })
  const there = openFolder('there')
  const write = async (name: string) => {
    const file = join(into, name)
    let bytes: Uint8Array = new Uint8Array()
    const hold = await longestHold(async () => {
      bytes = (await bundlesOver(village).exportBundle(learner, false)).file
    })
    writeFileSync(file, bytes)
    return { file, hold }
  }
  await bundlesOver(there).importBundle((await write('old')).file, true)
  for (const attempt of plan.attempts.slice(half)) {
    const [started] = village.log.append(learner, noon, [startBody(attempt)])
    village.log.append(learner, noon, restOfAttempt(started?.id ?? '', attempt))
  }
  const late = await write('late')
  expect(readFileSync(late.file).length).toBeGreaterThan(400_000)
  expect(late.hold).toBeLessThan(50)

  // What the worker does is done before, so that only this thread is measured.
  const pieces: Uint8Array[] = []
  const scanned: ScannedBundle = await scanBundle(late.file, (piece) => {
    pieces.push(piece)
    return Promise.resolve()
  })
  const bundles = bundlesOver(there, async (_, onPiece) => {
    for (const piece of pieces) {
      // As a worker gives them, one message each.
      await new Promise((resolve) => setImmediate(resolve))
      await onPiece(piece)
    }
    return scanned
  })
  let added = 0
  const hold = await longestHold(async () => {
    added = (await bundles.importBundle(late.file, true)).added
  })
  expect(added).toBeGreaterThan(480)
  expect(hold).toBeLessThan(50)
}, 60_000)
