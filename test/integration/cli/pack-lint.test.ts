import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments } from '#contract/cli-documents.ts'
import { builtProgram } from '#test/helpers/built-command.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { libraryModuleFile } from '#test/helpers/library-module.ts'
import { copyOneModule } from '#test/helpers/one-module-pack.ts'

const shipped = join(libraryFolder, 'empowerment-practice')

beforeAll(async () => {
  await buildApp()
}, 120_000)

let folder: string
let pack: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-lint-'))
  pack = join(folder, 'pack')
  copyOneModule('empowerment-practice', 'collaborator-not-expert', pack)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function tianye(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', TIANYE_DATA: join(folder, 'data') },
  })
  return { status, stdout, stderr }
}

/** The same call, without a process of its own. */
function asked(...words: readonly string[]) {
  return commandInProcess(words, { TIANYE_DATA: join(folder, 'data') })
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(pack, path), change(readFileSync(join(pack, path), 'utf8')))
}

const zh = libraryModuleFile('empowerment-practice', 'collaborator-not-expert', 'zh-CN')

/** The processor time that checking the shipped pack takes, once. */
function secondsOfLint(): number {
  // The shell's `times` tells what its children took, whatever else the machine does.
  const told = spawnSync('sh', ['-c', '"$0" "$@"; times', process.execPath, builtProgram, 'pack', 'lint', shipped], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', TIANYE_DATA: join(folder, 'data') },
  })
  const [found, , children = ''] = told.stdout.split('\n')
  expect([found, told.stderr]).toEqual(['nothing found', ''])
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  )
  expect(seconds).toHaveLength(2)
  return seconds.reduce((sum, one) => sum + one, 0)
}

test('the shipped pack: nothing found, within ten seconds of processor time, and no data folder is opened', () => {
  // A busy machine only adds to what a run takes, so the least of a few counts.
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && least >= 10; run += 1) least = Math.min(least, secondsOfLint())
  expect(least).toBeGreaterThan(0.5)
  expect(least).toBeLessThan(10)
  expect(tianye('pack', 'lint', pack, '--lang', 'zh-CN').stdout).toBe('没有发现问题\n')
  expect(existsSync(join(folder, 'data'))).toBe(false)
}, 180_000)

test('warnings exit with 0, errors with 1; each is one line with its place, in both languages', async () => {
  edit(zh, (text) => text.replace('没有人骗周敏。', '没有人骗周敏,真的。'))
  const warned = await asked('pack', 'lint', pack)
  expect(warned.status).toBe(0)
  expect(warned.stdout).toMatch(
    /^\S+\/zh-CN\.md:\d+:7 warning chinese-punctuation The half-width mark “,” [^\n]+\n0 errors, 1 warning\n$/,
  )
  edit(zh, (text) => text.replace('<!-- #three-places -->', '<!-- #three-seats -->'))
  const refused = await asked('pack', 'lint', pack, '--lang', 'zh-CN')
  expect(refused.status).toBe(1)
  expect(refused.stdout).toMatch(/zh-CN\.md:\d+:1 错误 languages-out-of-step 从这里起[^\n]+\n1 个错误，1 个警告\n$/)
})

test('--json and --sarif say the same', async () => {
  edit(zh, (text) => text.replace('没有人骗周敏。', '没有人骗周敏,真的。'))
  const told = await asked('pack', 'lint', pack, '--json')
  const document = cliDocuments['pack lint'].parse(JSON.parse(told.stdout))
  expect(document).toMatchObject({
    errors: 0,
    warnings: 1,
    problems: [{ ruleId: 'chinese-punctuation', place: { file: zh } }],
  })
  const log: unknown = JSON.parse((await asked('pack', 'lint', pack, '--sarif')).stdout)
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'chinese-punctuation', message: { text: document.problems[0]?.message } }] }],
  })
  expect((await asked('pack', 'lint', pack, '--sarif', '--json')).status).toBe(2)
})

test('a profile is asked by its id; an unknown one is told with those there are', async () => {
  const told = await asked('pack', 'lint', pack, '--profile', 'nasw-distance', '--json')
  const { profile, problems } = cliDocuments['pack lint'].parse(JSON.parse(told.stdout))
  expect(profile).toBe('nasw-distance')
  expect(problems.map(({ ruleId }) => ruleId)).toContain('credit-too-much')
  const unknown = await asked('pack', 'lint', pack, '--profile', 'nasw')
  expect(unknown.status).toBe(2)
  expect(unknown.stderr).toMatch(/^[^\n]*nasw \(there are cn-mca-2009, nasw-distance\)\n$/)
})

test('--fix writes what is missing and then finds nothing; reid mends a copied id', async () => {
  const before = readFileSync(join(pack, zh), 'utf8')
  edit(zh, (text) => text.replace(' <!-- #polite-yes -->', '').replace(' <!-- #price -->', ''))
  expect((await asked('pack', 'lint', pack)).status).toBe(1)
  const fixed = await asked('pack', 'lint', pack, '--fix', '--json')
  expect(fixed.status).toBe(0)
  const { written, refused } = cliDocuments['pack lint'].parse(JSON.parse(fixed.stdout))
  expect(written.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['heading polite-yes', 'choice price'])
  expect(refused).toEqual([])
  expect(readFileSync(join(pack, zh), 'utf8')).toBe(before)

  edit(zh, (text) => text.replace('#three-places -->', '#polite-yes -->'))
  const line = before.split('\n').findIndex((text) => text.includes('#three-places')) + 1
  const given = await asked('pack', 'reid', `${join(pack, zh)}:${line}`, '--json')
  expect(cliDocuments['pack reid'].parse(JSON.parse(given.stdout))).toMatchObject({
    from: 'polite-yes',
    to: 'three-places-sit',
    files: [{ file: zh, line }],
  })
  const again = await asked('pack', 'reid', `${join(pack, zh)}:${line}`)
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('stands only once')])
  expect((await asked('pack', 'reid', join(pack, zh))).status).toBe(2)
})

test('a folder that holds no pack is refused in one line', async () => {
  const told = await asked('pack', 'lint', folder)
  expect([told.status, told.stderr]).toEqual([1, expect.stringMatching(/^There is no pack\.yaml in [^\n]+\n$/)])
})
