import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { createSettingsRepository } from '#db/repositories/settings-repository.ts'
import { createSettingsService } from '#services/settings-service.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a change is there after the file was closed and opened again; the rest keeps its default', () => {
  const first = openDatabase(folder)
  createSettingsService(createSettingsRepository(first)).change({ theme: 'dark', language: 'zh-CN' })
  first.close()
  const second = openDatabase(folder)
  expect(createSettingsService(createSettingsRepository(second)).read()).toEqual({
    language: 'zh-CN',
    theme: 'dark',
    textPercent: 100,
    lockMinutes: 5,
  })
  second.close()
})

test('a stored value of another version counts as its default and is not overwritten by reading', () => {
  const db = openDatabase(folder)
  const rows = createSettingsRepository(db)
  rows.write('theme', 'sepia')
  rows.write('fromTheFuture', 1)
  expect(createSettingsService(rows).read().theme).toBe('system')
  expect(rows.readAll()).toEqual({ theme: 'sepia', fromTheFuture: 1 })
  db.close()
})

test('who listens hears each change after it is stored', () => {
  const db = openDatabase(folder)
  const rows = createSettingsRepository(db)
  const heard: unknown[] = []
  const service = createSettingsService(rows, (settings) => heard.push([settings.theme, rows.readAll()['theme']]))
  service.change({ theme: 'dark' })
  expect(heard).toEqual([['dark', 'dark']])
  db.close()
})
