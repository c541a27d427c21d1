import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments } from '#contract/cli-documents.ts'
import { builtProgram } from '#test/helpers/built-command.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { completeCourse } from '#test/helpers/complete-by-command.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'
import { listFile } from '#test/helpers/trusting.ts'

const pack = 'empowerment-practice'

beforeAll(async () => {
  await buildApp()
}, 120_000)

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-record-'))
  data = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function tianye(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, ...words, '--data', data], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' },
  })
  return { status, stdout, stderr }
}

function json(...words: readonly string[]): unknown {
  const { status, stdout, stderr } = tianye(...words, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

/** The same call without a process of its own. */
const asked = (...words: readonly string[]) => commandInProcess([...words, '--data', data])

async function answer(...words: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await asked(...words, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

// A few starts of the builtProgram, most of them with drawing.
test('a finished course gives a record: the same paper twice, which verifies, and none after a change', {
  timeout: 180_000,
}, async () => {
  const { learner } = cliDocuments['learner new'].parse(await answer('learner', 'new', '王小梅䶮𠮷')).learner
  const minutes = String(libraryManifest(pack).credit?.minutes.professional)
  const paper = join(folder, 'record.pdf')
  const issue = (...more: readonly string[]) => ['record', pack, '--learner', learner, '-o', paper, ...more]
  expect((await asked(...issue())).stderr).toMatch(/^The course empowerment-practice is not complete yet\./)
  expect(existsSync(paper)).toBe(false)

  await completeCourse(answer, folder, pack, learner)
  const { serial, level } = cliDocuments.record.parse(json(...issue()))
  expect(level).toBe('self-recorded')
  const first = readFileSync(paper)
  json(...issue())
  expect(readFileSync(paper).equals(first)).toBe(true)

  const text = spawnSync('pdftotext', [paper, '-'], { encoding: 'utf8' }).stdout
  for (const shown of ['王小梅䶮𠮷', '农村社区赋权社会工作', minutes, serial, '自主记录']) expect(text).toContain(shown)
  const fonts = spawnSync('pdffonts', [paper], { encoding: 'utf8' }).stdout
  expect(fonts).toContain('TrueType')
  expect(fonts).not.toMatch(/Type 3|\bno +(yes|no) +(yes|no) +\d/)
  spawnSync('pdfdetach', ['-saveall', paper], { cwd: folder })

  const credential = join(folder, 'credential.json')
  for (const file of [paper, credential]) {
    const checked = tianye('verify', file, '--json')
    expect(checked.status).toBe(3)
    const { verdict, says, source } = cliDocuments.verify.parse(JSON.parse(checked.stdout))
    expect([source, verdict.standing]).toEqual([file === paper ? 'paper' : 'credential', 'valid-unknown-issuer'])
    expect(says).toMatchObject({ serial, learner: { name: '王小梅䶮𠮷' }, creditMinutes: Number(minutes) })
  }

  const { says } = cliDocuments.verify.parse(JSON.parse((await asked('verify', paper, '--json')).stdout))
  const list = join(folder, 'issuers.json')
  const name = { en: 'Qinghe county centre', 'zh-CN': '青禾县培训中心' }
  writeFileSync(list, listFile([{ did: says?.issuer.did ?? '', name }]))
  const trusted = tianye('verify', paper, '--issuers', list)
  expect(trusted.status).toBe(0)
  expect(trusted.stdout).toMatch(/^Trusted: signed by Qinghe county centre \(withdrawals were not checked: .*\)\n/)
  for (const line of [
    `Serial: ${serial}`,
    'Name: 王小梅䶮𠮷',
    `Course minutes: ${minutes} minutes`,
    'Level: Self-recorded',
  ]) {
    expect(trusted.stdout).toContain(`  ${line}`)
  }
  const told = (await asked('verify', paper, '--issuers', list, '--lang', 'zh-CN')).stdout
  expect(told).toMatch(/^可信：签发者为 青禾县培训中心（未核对是否撤销：.*）\n/)
  for (const line of [`编号：${serial}`, '姓名：王小梅䶮𠮷', `课程时长：${minutes} 分钟`, '等级：自主记录']) {
    expect(told).toContain(`  ${line}`)
  }
  writeFileSync(list, '{"format":1,"issuers":[{"did":"did:web:x"}]}')
  expect((await asked('verify', paper, '--issuers', list)).stderr).toMatch(/^This file is not a signed list/)

  const bytes = readFileSync(paper)
  const letter = bytes.indexOf('[<') + 5
  bytes[letter] = bytes[letter] === 0x31 ? 0x32 : 0x31
  const renamed = join(folder, 'not-named-pdf.txt')
  writeFileSync(renamed, bytes)
  const redrawn = await asked('verify', renamed)
  expect(redrawn.status).toBe(1)
  expect(redrawn.stdout).toMatch(/^Invalid: the page /)
  expect(redrawn.stdout).toContain(`  Serial: ${serial}`)
  writeFileSync(credential, readFileSync(credential, 'utf8').replace('王小梅', '王大梅'))
  const changed = await asked('verify', credential)
  expect(changed.status).toBe(1)
  expect(changed.stdout).toMatch(/^Invalid: /)
  writeFileSync(renamed, 'Dear Sir')
  expect((await asked('verify', renamed)).stdout).toBe('Invalid: the file is neither a PDF nor a credential in JSON\n')
  expect((await asked('verify', join(folder, 'missing.json'))).status).toBe(1)
})
