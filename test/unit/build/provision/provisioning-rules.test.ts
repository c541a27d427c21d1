import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { completeLock } from '#build/provision/complete-lock.mjs'
import { packagesOfLibrary } from '#build/provision/debian-packages.mjs'
import { checkNodeVersion } from '#build/provision/node-version.mjs'
import { rememberUnreachable, wasUnreachable } from '#build/provision/unreachable-memory.mjs'

describe('checkNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('accepts %s', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow()
  })
  it.each(['18.20.8', '20.18.1', '21.7.0', '22.11.0'])('refuses %s', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(`this is Node ${version}: install a newer Node`)
  })
})

describe('wasUnreachable', () => {
  const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'tianye-memory-'))
  const now = Date.UTC(2026, 10, 23)
  const day = 24 * 3600 * 1000
  afterEach(() => fs.rmSync(cache, { recursive: true, force: true }))

  it('forgets after seven days, for another version, and when the clock went back', () => {
    expect(wasUnreachable(cache, '45.4.1', now)).toBe(false)
    fs.mkdirSync(cache, { recursive: true })
    rememberUnreachable(cache, '45.4.1', now)
    expect(wasUnreachable(cache, '45.4.1', now + 6 * day)).toBe(true)
    expect(wasUnreachable(cache, '45.4.1', now + 7 * day)).toBe(false)
    expect(wasUnreachable(cache, '45.4.1', now - day)).toBe(false)
    expect(wasUnreachable(cache, '46.0.0', now)).toBe(false)
  })
})

describe('packagesOfLibrary', () => {
  it.each([
    ['libnss3.so', ['libnss3']],
    ['libasound.so.2', ['libasound2t64', 'libasound2']],
    ['libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']],
    ['libX11-xcb.so.1', ['libx11-xcb1']],
  ])('%s', (library, packages) => {
    expect(packagesOfLibrary(library)).toEqual(packages)
  })
})

describe('completeLock', () => {
  const tool = {
    version: '1.2.3',
    dev: true,
    optionalDependencies: { '@t/linux-x64-gnu': '1.2.3', '@t/win32-arm64-msvc': '1.2.3' },
  }

  it('adds the packages of other systems, keeps those that are there, and has nothing to add twice', () => {
    const here = { version: '1.2.3', dev: true, optional: true }
    const once = completeLock({
      packages: { '': {}, 'node_modules/tool': tool, 'node_modules/@t/linux-x64-gnu': here },
    })
    expect(once.packages['node_modules/@t/linux-x64-gnu']).toBe(here)
    expect(once.packages['node_modules/@t/win32-arm64-msvc']).toEqual({
      ...here,
      os: ['win32'],
      cpu: ['arm64'],
    })
    expect(completeLock(once)).toEqual(once)
  })

  it('puts a second version beside its own package', () => {
    const other = { version: '1.0.0', optional: true }
    const { packages } = completeLock({
      packages: { 'node_modules/tool': tool, 'node_modules/@t/win32-arm64-msvc': other },
    })
    expect(packages['node_modules/@t/win32-arm64-msvc']).toBe(other)
    expect(packages['node_modules/tool/node_modules/@t/win32-arm64-msvc']?.version).toBe('1.2.3')
  })
})
