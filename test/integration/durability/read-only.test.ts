import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildProgram } from '#test/helpers/build-program.ts'
import { emptyFolder } from '#test/integration/db/data-folder.ts'

let program: { readonly folder: string; readonly file: string }
beforeAll(async () => {
  program = await buildProgram('test/soak/durability/programs/race-program.ts')
}, 60_000)
afterAll(() => rmSync(program.folder, { recursive: true, force: true }))

/** Starts once on a folder as somebody who has no more right there than its owner; root has, and puts that down first. */
function start(folder: string, turn: number): readonly string[] {
  const words = [process.execPath, program.file, folder, '1', `${turn}`, '1']
  const isRoot = process.getuid?.() === 0
  const [command = '', ...rest] = isRoot ? ['setpriv', '--bounding-set', '-dac_override', ...words] : words
  const { stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line.startsWith('start'))
}

const contents = (folder: string) => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])

test('records in a folder and on files that cannot be written: told, untouched, and there again once they can', () => {
  const folder = emptyFolder()
  expect(start(folder, 1)).toEqual(['start let in'])
  const before = contents(folder)
  const allow = (of: number, at: number) => {
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), of)
    chmodSync(folder, at)
  }
  onTestFinished(() => allow(0o600, 0o700))
  for (const [of, at] of [
    [0o400, 0o500],
    [0o600, 0o500],
  ] as const) {
    allow(of, at)
    expect(start(folder, 2)).toEqual(['start data-folder-not-writable'])
    expect(contents(folder)).toEqual(before)
  }
  allow(0o600, 0o700)
  expect(start(folder, 3)).toEqual(['start let in'])
}, 120_000)
