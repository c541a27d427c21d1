import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { afterEach, describe, expect, test } from 'vitest'
import { archiveFaults } from '#build/package/smoke/archive-checks.mjs'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('archiveFaults', () => {
  test('lets through what runs', async () => {
    const resources = await pack(['package.json', 'out/app/main/main.js', 'out/app/renderer/assets/a.woff2'])
    unpackNative(resources, 'better_sqlite3.node')
    expect(await archiveFaults(resources)).toEqual([])
  })

  test('names sources, source maps, tests, strangers and a second native module', async () => {
    const strangers = ['out/app/main/main.js.map', 'electron/main/main.ts', 'test/x.test.js', 'notes.txt']
    const resources = await pack(['package.json', ...strangers])
    unpackNative(resources, 'better_sqlite3.node')
    unpackNative(resources, 'other.node')
    const faults = (await archiveFaults(resources)).join('\n')
    for (const name of [...strangers, 'other.node']) expect(faults).toContain(name)
  })

  test('names what lies beside the archive for no reason', async () => {
    const resources = await pack(['package.json'])
    unpackNative(resources, 'better_sqlite3.node')
    writeFileSync(join(resources, 'app.asar.unpacked', 'main.js'), '')
    expect(await archiveFaults(resources)).toEqual(['main.js lies beside the archive'])
  })

  test('names an unpacked app, which Electron might load instead of the archive', async () => {
    const resources = await pack(['package.json'])
    unpackNative(resources, 'better_sqlite3.node')
    mkdirSync(join(resources, 'app'))
    expect(await archiveFaults(resources)).toEqual(['app lies in resources'])
  })
})

async function pack(files: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-archive-'))
  folders.push(folder)
  for (const file of files) {
    mkdirSync(dirname(join(folder, 'source', file)), { recursive: true })
    writeFileSync(join(folder, 'source', file), '')
  }
  const resources = join(folder, 'resources')
  mkdirSync(join(resources, 'app.asar.unpacked'), { recursive: true })
  await createPackage(join(folder, 'source'), join(resources, 'app.asar'))
  return resources
}

function unpackNative(resources: string, name: string): void {
  const folder = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), '')
}
