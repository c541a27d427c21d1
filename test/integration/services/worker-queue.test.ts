import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorkerQueue, type WorkerQueue } from '#services/worker-queue.ts'

/** Answers with the job, unless told to hang, to eat memory, or to break; prints what must not be seen. */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
parentPort.on('message', (job) => {
  console.log('printed by a stranger')
  if (job === 'hang') for (;;);
  if (job === 'eat') { const all = []; for (;;) all.push(new Array(100_000).fill(Math.random())) }
  if (job === 'break') throw new Error('broken')
  parentPort.postMessage(workerData + job)
})`

let queue: WorkerQueue<string, string>
beforeEach(() => {
  const file = join(mkdtempSync(join(tmpdir(), 'tianye-worker-')), 'worker.cjs')
  writeFileSync(file, program)
  queue = createWorkerQueue(pathToFileURL(file), {
    longestMs: 3000,
    memoryMb: 32,
    data: 'done ',
    lost: (job) => `lost ${job}`,
  })
})
afterEach(() => queue.close())

test('jobs are done in order, and what hangs, eats memory or breaks costs only itself', async () => {
  const jobs = ['a', 'hang', 'b', 'eat', 'c', 'break', 'd']
  expect(await Promise.all(jobs.map((job) => queue.run(job)))).toEqual([
    'done a',
    'lost hang',
    'done b',
    'lost eat',
    'done c',
    'lost break',
    'done d',
  ])
})

test('an answer that comes too late is nobody’s: never that of the next job', async () => {
  const first = queue.run('a')
  const second = queue.run('b')
  // The worker answers while nobody reads, as on a PC that went to sleep; the time is up before the answer is read.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3500)
  expect(await Promise.all([first, second])).toEqual(['lost a', 'done b'])
})
