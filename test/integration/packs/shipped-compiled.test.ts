import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { createCompiledFolder } from '#platform/compiled-folder.ts'

const app = join(import.meta.dirname, '../../../out/app')
beforeAll(async () => {
  await buildApp()
}, 240_000)

test('a first start compiles nothing of the packs that come with Tianye: the build has done it', () => {
  const data = mkdtempSync(join(tmpdir(), 'tianye-first-start-'))
  execFileSync(process.execPath, [join(app, 'cli', 'tianye.js'), 'pack', 'list', '--data', data])
  const db = new Database(join(data, 'tianye.sqlite3'), { readonly: true })
  expect(db.prepare('SELECT count(*) FROM compiled_modules').pluck().get()).toBe(0)
  db.close()
  rmSync(data, { recursive: true })
})

test('a text is found by its digest, and any other is not there', async () => {
  const [name] = readdirSync(join(app, 'compiled'))
  const find = createCompiledFolder(join(app, 'compiled'))
  expect(JSON.parse((await find(name?.replace('.json', '') ?? '')) ?? 'null')).not.toBeNull()
  expect(await find(randomUUID())).toBeNull()
})
