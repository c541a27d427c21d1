import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments } from '#contract/cli-documents.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { builtProgram } from '#test/helpers/built-command.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { claimOf } from '#test/helpers/real-record.ts'
import { listFile } from '#test/helpers/trusting.ts'

beforeAll(async () => {
  await buildApp()
}, 120_000)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-code-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function verify(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, 'verify', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', TIANYE_DATA: join(folder, 'data') },
  })
  return { status, stdout, stderr }
}

test('the text of a QR code is checked by its own signature, and its values told to compare with the paper', async () => {
  const facts = await sampleFacts()
  const code = await claimOf(facts, sampleSeed)
  const scanned = verify('--code', `${code}\n`, '--json')
  expect([scanned.status, scanned.stderr]).toEqual([3, ''])
  expect(cliDocuments['verify --code'].parse(JSON.parse(scanned.stdout))).toEqual({
    ok: true,
    source: 'code',
    verdict: { standing: 'valid-unknown-issuer', did: facts.issuer.did, why: 'not-listed', statusAt: null },
    says: compactClaimOf(facts),
  })

  const list = join(folder, 'issuers.json')
  const name = { en: 'Qinghe county centre', 'zh-CN': '青禾县培训中心' }
  writeFileSync(list, listFile([{ did: facts.issuer.did, name }]))
  const trusted = verify('--code', code, '--issuers', list)
  expect(trusted.status).toBe(0)
  expect(trusted.stdout).toMatch(/^Trusted: signed by Qinghe county centre \(.*\)\nWhat the code says .*nothing else/)
  for (const line of [`Serial: ${facts.serial}`, `Name: ${facts.learner.name}`, 'Completed: 2026-03-06']) {
    expect(trusted.stdout).toContain(`  ${line}\n`)
  }
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('a damaged text is one clear sentence, and a file beside a code is wrong usage', async () => {
  const code = await claimOf(await sampleFacts(), sampleSeed)
  const damaged = verify('--code', code.slice(0, -1), '--lang', 'zh-CN')
  expect([damaged.status, damaged.stdout]).toEqual([1, '无效：这不是一段完整无误的二维码文字，请重新扫描或复制\n'])
  expect(verify('paper.pdf', '--code', code).status).toBe(2)
  expect(verify().status).toBe(2)
})
