import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFakeElectronTarball } from './fake-electron-tarball.ts'
import { FakeMachine } from './fake-machine.ts'

const shelf = fs.mkdtempSync(path.join(os.tmpdir(), 'tianye-tarball-'))
fs.chmodSync(shelf, 0o755)
const tarball = makeFakeElectronTarball(shelf)
afterAll(() => fs.rmSync(shelf, { recursive: true, force: true }))

/** An npm that says its process id and then hangs, as on a network that stops in the middle. */
const hangingNpm = `#!${process.execPath}
if (process.argv[2] === 'pack') {
  require('node:fs').writeFileSync(process.env.HOME + '/hanging', String(process.pid))
  setInterval(() => {}, 1000)
} else process.exit(require('node:child_process').spawnSync('working-npm', process.argv.slice(2), { stdio: 'inherit' }).status)
`

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'npm start on a good machine',
  { timeout: 60_000 },
  () => {
    it('makes a plain Electron of what the registry holds', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      const ended = await machine.start()
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      expect(ended.stdout).toContain('Electron 33.2.1, the registry-only one')
      expect(ended.stdout).toMatch(/under Xvfb :\d+, as there is no display/)
      const dist = path.join(machine.cache, machine.unfinished()[0] ?? '')
      expect(fs.readdirSync(dist).toSorted()).toEqual([
        'chrome-sandbox',
        'electron',
        'locales',
        'resources',
        'tianye-runtime.json',
        'version',
      ])
      expect(fs.readdirSync(path.join(dist, 'resources')).toSorted()).toEqual([
        'default_app.asar',
        'default_app.sha256',
      ])
      const fuses = fs.readFileSync(path.join(dist, 'electron'), 'latin1').slice(-8)
      expect(fuses).toBe('11111100') // --inspect allowed, no snapshot of its own for the browser process
      if (process.getuid?.() === 0) expect(fs.statSync(path.join(dist, 'chrome-sandbox')).mode & 0o7777).toBe(0o4755)
    })

    it('says at most two lines of its own when nothing is missing, and asks no host again', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      await machine.start()
      const again = await machine.start({ env: { FAKE_TARBALL: '/nowhere.tgz' } })
      expect(again).toMatchObject({ code: 0, stderr: '' })
      expect(
        again.stdout
          .trim()
          .split('\n')
          .filter((line) => !line.startsWith('electron started')),
      ).toHaveLength(2)
      expect(again.stdout).not.toContain('trying')
      const retried = await machine.start({ env: { TIANYE_RETRY_ELECTRON: '1' } })
      expect(retried.stdout).toContain('trying its download host, at most 10 s … not available (ECONNREFUSED)')
    })

    it('hands its arguments to the app', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      fs.writeFileSync(
        path.join(machine.project, 'start-with.mjs'),
        "process.argv.push('--data=x')\nawait import('./build/provision/start.mjs')\n",
      )
      const { stdout } = await machine.run('start-with.mjs', {}).ended
      const noSandbox = process.getuid?.() === 0 ? '--no-sandbox ' : ''
      expect(stdout).toContain(`electron started with ${noSandbox}. --data=x\n`)
    })

    it('ended while it downloads: no orphan, nothing half done, and the next run is good', async () => {
      using machine = new FakeMachine(tarball)
      machine.keepCompiledSqlite()
      const mark = path.join(machine.folder, 'home', 'hanging')
      const watch = fs.watch(path.dirname(mark))
      const { workingNpm } = await import('./fake-machine.ts')
      const { child, ended } = machine.run('build/provision/start.mjs', {
        scripts: { npm: hangingNpm, 'working-npm': workingNpm },
      })
      await new Promise<void>((resolve) => {
        watch.on('change', () => {
          if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') !== '') resolve()
        })
      })
      watch.close()
      expect(machine.unfinished()).toHaveLength(1)
      child.kill('SIGINT')
      expect((await ended).code).toBe(130)
      expect(machine.unfinished()).toEqual([])
      const npm = Number(fs.readFileSync(mark, 'utf8'))
      await expect.poll(() => isRunning(npm)).toBe(false)
      expect(await machine.start()).toMatchObject({ code: 0, stderr: '' })
    })
  },
)

function isRunning(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return fs.existsSync(stat) && !fs.readFileSync(stat, 'utf8').includes(') Z ') // a zombie has ended
}
