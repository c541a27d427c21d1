import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { buildProgram } from '#test/helpers/build-program.ts'
import { emptyFolder, openFolder } from './data-folder.ts'

let program: { readonly folder: string; readonly file: string }
beforeAll(async () => {
  program = await buildProgram('test/integration/db/crash-program.ts')
}, 60_000)
afterAll(() => rmSync(program.folder, { recursive: true, force: true }))

/** Runs the program on a folder until `onLine` says stop, kills it there, and gives every line that it wrote. */
async function runUntilKilled(
  folder: string,
  seed: string,
  onLine: (count: number) => 'go on' | 'kill',
): Promise<string[]> {
  const child = spawn(process.execPath, [program.file, folder, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = new Promise((settle) => child.once('close', settle))
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    // Lines that still arrive after the kill were acknowledged, too.
    if (onLine(lines.length) === 'kill') child.kill('SIGKILL')
  }
  await gone
  return lines
}

test('an answer that was acknowledged is there after a SIGKILL, ten times over', async () => {
  const folder = emptyFolder()
  const acknowledged: string[] = []
  for (let round = 0; round < 10; round += 1) {
    const lines = await runUntilKilled(folder, `round ${round}`, (count) => (count > 3 + round ? 'kill' : 'go on'))
    expect(lines[0]).toBe('open')
    acknowledged.push(...lines.slice(1).filter((line) => line.length === 64))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(75)
  const { db, log } = openFolder('after', folder)
  const kept = new Set(db.prepare('SELECT hash FROM events').pluck().all())
  expect(acknowledged.filter((hash) => !kept.has(hash))).toEqual([])
  expect(log.verify().findings).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
}, 60_000)

test('a second program on the folder is told that it is in use, and the folder is free once the first is gone', async () => {
  const folder = emptyFolder()
  let refusal: unknown
  await runUntilKilled(folder, 'first', (count) => {
    if (count < 2) return 'go on'
    try {
      openDatabase(folder).close()
    } catch (error) {
      refusal ??= error
    }
    return 'kill'
  })
  expect(refusal).toMatchObject({ name: 'AppError', code: 'data-folder-in-use', details: { folder } })
  expect(() => openFolder('second', folder)).not.toThrow()
}, 60_000)
