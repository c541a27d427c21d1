import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { builtProgram } from '#test/helpers/built-command.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { copyOneModule } from '#test/helpers/one-module-pack.ts'
import { png } from '#test/helpers/pictures.ts'

beforeAll(async () => {
  await buildApp()
}, 120_000)

const here = process.cwd()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-cli-packs-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true, force: true })
})

function tianye(words: readonly string[], passphrase?: string) {
  const env = { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' }
  return spawnSync(process.execPath, [builtProgram, ...words, '--data', join(folder, 'data')], {
    encoding: 'utf8',
    cwd: folder,
    env: passphrase === undefined ? env : { ...env, TIANYE_PASSPHRASE: passphrase },
  })
}

function json(words: readonly string[], passphrase?: string): unknown {
  const { status, stdout, stderr } = tianye([...words, '--json'], passphrase)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

/** The same call, without a process of its own. */
async function asked(words: readonly string[], passphrase?: string) {
  const env = passphrase === undefined ? {} : { TIANYE_PASSPHRASE: passphrase }
  return commandInProcess([...words, '--data', join(folder, 'data')], env)
}

async function answer(words: readonly string[], passphrase?: string): Promise<unknown> {
  const { status, stdout, stderr } = await asked([...words, '--json'], passphrase)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

/** One clear line in either language, and the same code for programs. */
async function expectRefused(
  code: string,
  words: readonly string[],
  passphrase?: string,
  ask: typeof asked | typeof tianye = asked,
): Promise<void> {
  for (const language of ['en', 'zh-CN']) {
    const told = await ask([...words, '--lang', language], passphrase)
    expect([told.status, told.stdout]).toEqual([1, ''])
    expect(told.stderr).toMatch(/^[^\n]+\n$/)
    expect(told.stderr).not.toMatch(/ {4}at |Error:|\{\w+\}/)
    expect(/\p{Script=Han}/u.test(told.stderr)).toBe(language === 'zh-CN')
  }
  const told = await ask([...words, '--json'], passphrase)
  expect(cliFailureSchema.parse(JSON.parse(told.stdout)).error.code).toBe(code)
}

test('from nothing: a new pack, a key, a signed build, a look, an import, a course to study, and gone again', async () => {
  expect(cliDocuments['pack new'].parse(json(['pack', 'new', 'visits'])).pack).toBe('visits')
  writeFileSync(join(folder, 'visits', 'modules', '01-first-visit', 'x.txt'), 'a note')
  writeFileSync(join(folder, 'visits', 'LICENSE'), 'mine')
  mkdirSync(join(folder, 'visits', 'drafts'))
  writeFileSync(join(folder, 'visits', 'drafts', 'idea.md'), 'about Mrs Liu')
  const { key } = cliDocuments['key new'].parse(json(['key', 'new', 'County station'], '长城长'))
  const order = ['pack', 'build', 'visits', '-o', 'a.typack', '--key', key.key]
  const { built, problems } = cliDocuments['pack build'].parse(json([...order, '--time'], '长城长'))
  expect(problems).toEqual([])
  expect(built).toMatchObject({ pack: 'visits', isSigned: true, files: 3 })
  expect(built?.leftOut).toEqual(['LICENSE', 'drafts/', 'modules/01-first-visit/x.txt'])
  expect((await asked(['pack', 'build', 'visits', '-o', 'a2.typack'])).stdout).toContain(
    'visits/drafts/ is no part of the pack',
  )
  rmSync(join(folder, 'a2.typack'))
  const { preview, keys } = cliDocuments['pack inspect --keys'].parse(json(['pack', 'inspect', 'a.typack', '--keys']))
  expect(preview.signer).toMatchObject({ kind: 'known', source: 'own', name: 'County station' })
  expect(preview.digest).toBe(built?.digest)
  expect(keys).toContainEqual({
    module: 'first-visit',
    language: 'zh-CN',
    question: 'first-question',
    key: { type: 'single', right: 'week' },
  })
  expect(cliDocuments['pack inspect'].parse(await answer(['pack', 'inspect', 'a.typack'])).ok).toBe(true)
  const inspected = (await asked(['pack', 'inspect', 'a.typack'])).stdout
  expect(inspected).toMatch(/, on \d{4}-\d\d-\d\d \d\d:\d\d UTC by their clock\n/)
  expect((await asked(['pack', 'list'])).stdout).not.toContain('visits')
  expect(cliDocuments['pack import'].parse(json(['pack', 'import', 'a.typack'])).imported.isServed).toBe(true)
  const { packs } = cliDocuments['pack list'].parse(json(['pack', 'list']))
  expect(packs.find(({ pack }) => pack === 'visits')?.imported?.signer).toMatchObject({ name: 'County station' })
  expect(packs.find(({ pack }) => pack === 'empowerment-practice')?.imported).toBeNull()
  const { learner } = cliDocuments['learner new'].parse(await answer(['learner', 'new', '学员甲'])).learner
  expect(tianye(['study', 'visits', 'first-visit', '--learner', learner, '--lang', 'zh-CN']).stdout).toContain(
    '头一回上门',
  )
  expect(cliDocuments['pack remove'].parse(json(['pack', 'remove', 'visits'])).removed).toBe('visits')
  await expectRefused('pack-unknown', ['study', 'visits', 'first-visit', '--learner', learner])
  await expectRefused('pack-shipped', ['pack', 'remove', 'empowerment-practice'])
  expect(readdirSync(folder).toSorted()).toEqual(['a.typack', 'data', 'visits'])
}, 120_000)

test('somebody else’s pack: unknown, then known; changed, it is refused', async () => {
  await answer(['pack', 'new', 'visits'])
  await answer(['key', 'new', 'A'], 'x')
  await answer(['pack', 'build', 'visits', '-o', 'a.typack', '--key', 'A'], 'x')
  expect(
    cliDocuments['key export'].parse(await answer(['key', 'export', 'A', '-o', 'backup.json', '--backup'])).isBackup,
  ).toBe(true)
  await answer(['key', 'export', 'A', '-o', 'list.json'])
  rmSync(join(folder, 'data'), { recursive: true })
  expect((await asked(['pack', 'inspect', 'a.typack'])).stdout).toMatch(
    /signed by somebody unknown here: A, fingerprint (?:[0-9a-f]{4} ?){8}\n/,
  )
  expect(cliDocuments['publishers import'].parse(await answer(['publishers', 'import', 'list.json'])).added).toBe(1)
  expect((await asked(['pack', 'inspect', 'a.typack'])).stdout).toMatch(/signed by A \(known since \d{4}-\d{2}-\d{2}\)/)
  expect(cliDocuments['publishers list'].parse(await answer(['publishers', 'list'])).publishers).toMatchObject([
    { source: 'list' },
  ])
  expect((await asked(['publishers', 'list'])).stdout).toMatch(/\tA\tfrom a list\n$/)
  expect((await asked(['publishers', 'import', 'list.json'])).stdout).toBe(
    '0 new of 1 on the list; the others were known\n',
  )
  const imported = (await asked(['pack', 'import', 'a.typack'])).stdout
  expect(imported).toContain('\n  imported\n')
  expect(imported).not.toContain('not here yet')

  const bytes = readFileSync(join(folder, 'a.typack'))
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
  writeFileSync(join(folder, 'changed.typack'), bytes)
  const told = await asked(['pack', 'import', 'changed.typack', '--json'])
  expect(cliFailureSchema.parse(JSON.parse(told.stdout)).error.code).toMatch(/^typack-/)
  await expectRefused('publishers-unreadable', ['publishers', 'import', 'backup.json'])
  await expectRefused('key-backup-unreadable', ['key', 'import', 'list.json'])
  await answer(['key', 'import', 'backup.json'])
  const { built } = cliDocuments['pack build'].parse(
    await answer(['pack', 'build', 'visits', '-o', 'b.typack', '--key', 'A'], 'x'),
  )
  expect(built?.isSigned).toBe(true)
  expect(readFileSync(join(folder, 'b.typack')).equals(readFileSync(join(folder, 'a.typack')))).toBe(true)
}, 120_000)

test('what is refused is refused in one line', async () => {
  await answer(['pack', 'new', 'visits'])
  await expectRefused('folder-not-empty', ['pack', 'new', 'visits'])
  await expectRefused('passphrase-missing', ['key', 'new', 'A'], undefined, tianye)
  await expectRefused('passphrase-missing', ['key', 'new', 'A'], '')
  await expectRefused('key-unknown', ['pack', 'build', 'visits', '-o', 'a.typack', '--key', 'A'], 'x')
  await answer(['key', 'new', 'A'], 'x')
  await expectRefused('passphrase-wrong', ['pack', 'build', 'visits', '-o', 'a.typack', '--key', 'A'], 'y')
  mkdirSync(join(folder, 'visits', 'media'))
  writeFileSync(join(folder, 'visits', 'media', 'my yard.png'), png(2, 2))
  const named = await asked(['pack', 'build', 'visits', '-o', 'a.typack'])
  expect(named.status).toBe(1)
  expect(named.stdout).toMatch(/^visits\/media\/my yard\.png:1:1 error media-name-refused .+\n$/m)
  await expectRefused('file-unreadable', ['pack', 'import', 'missing.typack'])
  await expectRefused('typack-not-zip', ['pack', 'import', join('visits', 'pack.yaml')])
  await expectRefused('pack-folder-unknown', ['pack', 'build', 'nothing', '-o', 'a.typack'])
  expect(existsSync(join(folder, 'a.typack'))).toBe(false)
  expect((await asked(['pack', 'build', 'visits'])).status).toBe(2)
  expect((await asked(['pack', 'import'])).status).toBe(2)
}, 120_000)

test('a pack with an error is not built, and each problem stands on a line with its place', async () => {
  await answer(['pack', 'new', 'visits'])
  const file = join(folder, 'visits', 'modules', '01-first-visit', 'en.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('[x] "What', '[ ] "What'))
  const told = await asked(['pack', 'build', 'visits', '-o', 'a.typack'])
  expect(told.status).toBe(1)
  expect(told.stdout).toMatch(/^visits\/modules\/01-first-visit\/en\.md:\d+:\d+ error single-right-count .+\n/)
  const document = JSON.parse((await asked(['pack', 'build', 'visits', '-o', 'a.typack', '--json'])).stdout) as unknown
  expect(cliDocuments['pack build'].parse(document).built).toBeNull()
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('a build runs the linter: a new pack is clean, a warning is told, an error refuses', async () => {
  await answer(['pack', 'new', 'visits'])
  expect(cliDocuments['pack lint'].parse(await answer(['pack', 'lint', 'visits'])).problems).toEqual([])
  const build = ['pack', 'build', 'visits', '-o', 'a.typack']
  expect(cliDocuments['pack build'].parse(await answer(build)).problems).toEqual([])

  const file = join(folder, 'visits', 'modules', '01-first-visit', 'en.md')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('  > It is your errand, and it can be answered with one word.\n', ''))
  const warned = cliDocuments['pack build'].parse(await answer(build))
  expect(warned.problems.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['feedback-missing', 'warning']])
  expect(warned.built).not.toBeNull()

  rmSync(join(folder, 'a.typack'))
  writeFileSync(file, text)
  rmSync(join(folder, 'visits', 'modules', '01-first-visit', 'zh-CN.md'))
  const refused = await asked([...build, '--json'])
  expect(refused.status).toBe(1)
  const { built, problems } = cliDocuments['pack build'].parse(JSON.parse(refused.stdout))
  expect(built).toBeNull()
  expect(problems.some(({ ruleId, severity }) => ruleId === 'module-file-missing' && severity === 'error')).toBe(true)
  expect(existsSync(join(folder, 'a.typack'))).toBe(false)
})

test('what an update changes is said in both languages, by `pack inspect` and `pack import`', async () => {
  await answer(['pack', 'new', 'visits'])
  const build = (name: string) => answer(['pack', 'build', 'visits', '-o', name])
  const edit = (path: string, from: string, to: string) => {
    const file = join(folder, 'visits', path)
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  }
  await build('1.typack')
  await answer(['pack', 'import', '1.typack'])
  edit('pack.yaml', 'version: 0.1.0', 'version: 0.2.0')
  edit(
    'pack.yaml',
    'passPercent: 80',
    'passPercent: 80\ncredit:\n  delivery: self-study\n  minutes: { ethics: 9 }\n  profiles: { nasw-distance: { ethics: 5 } }',
  )
  edit('modules/01-first-visit/en.md', 'Then wait.', 'Then wait a while.')
  for (const language of ['en', 'zh-CN']) edit(`modules/01-first-visit/${language}.md`, '- [ ] ', '- [?] ')
  for (const language of ['en', 'zh-CN']) {
    edit(`modules/01-first-visit/${language}.md`, '- [x] ', '- [ ] ')
    edit(`modules/01-first-visit/${language}.md`, '- [?] ', '- [x] ')
  }
  await build('2.typack')
  const { preview } = cliDocuments['pack inspect'].parse(await answer(['pack', 'inspect', '2.typack']))
  expect(preview.changes).toMatchObject([
    { thing: 'heading', kind: 'wording', in: 'first-visit', id: 'at-the-gate', titles: { en: 'At the gate' } },
    { thing: 'question', kind: 'meaning', in: 'first-visit', id: 'first-question', overRule: null },
  ])
  expect(JSON.stringify(preview)).not.toContain('"right"')
  expect(preview.credit).toEqual({ minutes: 9, profiles: [{ profile: 'nasw-distance', minutes: 5 }] })
  const told = (await asked(['pack', 'import', '2.typack', '--lang', 'zh-CN'])).stdout
  expect(told).toContain('改动：2 处')
  expect(told).toContain('申报 9 分钟；按 nasw-distance 5 分钟')
  expect(told).toContain('first-visit#first-question\t题目含义有变\t哪一句能让老王自己挑话头？')
  const back = (await asked(['pack', 'inspect', '1.typack'])).stdout
  expect(back).toContain('older than version 0.2.0 here')
  expect(back).toContain('needs --allow-downgrade: what came into the course since is gone; what was answered stays')
  expect(back).toContain('first-visit#at-the-gate\tsection reworded\tAt the gate')
})

test('a change of key that the author calls wording is told as a warning', async () => {
  await answer(['pack', 'new', 'visits'])
  await answer(['pack', 'build', 'visits', '-o', '1.typack'])
  await answer(['pack', 'import', '1.typack'])
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(folder, 'visits', path)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
  edit('pack.yaml', (text) => text.replace('version: 0.1.0', 'version: 0.2.0'))
  for (const language of ['en', 'zh-CN']) {
    edit(`modules/01-first-visit/${language}.md`, (text) =>
      text.replace('- [ ] ', '- [?] ').replace('- [x] ', '- [ ] ').replace('- [?] ', '- [x] '),
    )
  }
  const change = { in: 'first-visit', id: 'first-question', kind: 'wording' }
  writeFileSync(
    join(folder, 'visits', 'changes.json'),
    JSON.stringify({ versions: [{ from: '0.1.0', to: '0.2.0', changes: [change] }] }),
  )
  await answer(['pack', 'build', 'visits', '-o', '2.typack'])
  const told = (await asked(['pack', 'inspect', '2.typack'])).stdout
  expect(told).toContain('warning: called wording 1 time(s) though the answer, points, type or options changed')
  expect(told).toContain('The author calls it wording, but the answer, the points, the type or the options changed.')
  expect((await asked(['pack', 'inspect', '2.typack', '--lang', 'zh-CN'])).stdout).toContain(
    '警告：有 1 处称为文字改动',
  )
  expect((await asked(['pack', 'inspect', '1.typack'])).stdout).not.toContain('warning')
})

test('a newer version of what comes with Tianye is taken only with --accept-publisher', async () => {
  copyOneModule('empowerment-practice', 'collaborator-not-expert', join(folder, 'mine'))
  const file = join(folder, 'mine', 'pack.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^version: .*$/m, 'version: 99.0.0'))
  await answer(['pack', 'build', 'mine', '-o', 'mine.typack'])
  await expectRefused('pack-signature-missing', ['pack', 'import', 'mine.typack'])
  const { preview } = cliDocuments['pack inspect'].parse(await answer(['pack', 'inspect', 'mine.typack']))
  expect(preview).toMatchObject({ needs: ['accept-publisher'], otherPublisher: { name: 'Tianye', fingerprint: null } })
  expect((await asked(['pack', 'inspect', 'mine.typack'])).stdout).toContain('the pack here comes from Tianye\n')
  const taken = cliDocuments['pack import'].parse(await answer(['pack', 'import', 'mine.typack', '--accept-publisher']))
  expect(taken.imported).toMatchObject({ version: '99.0.0', isServed: true })
}, 120_000)
