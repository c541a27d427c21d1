import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { planSqlite } from '#build/provision/sqlite-module.mjs'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const nobody = 65534

/** What the outside world of a fake machine does. */
export type Outside = {
  /** Programs left out of PATH. */
  readonly without?: readonly string[]
  /** Shell scripts that take a program's place on PATH. */
  readonly scripts?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Run as an ordinary user also when the tests run as root. */
  readonly asOrdinaryUser?: boolean
}

export type Ended = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Programs that provisioning may look for, and those that they need themselves. */
const programs = [
  'sh',
  'bash',
  'env',
  'cat',
  'cp',
  'tar',
  'gzip',
  'ldd',
  'unshare',
  'true',
  'fc-list',
  'Xvfb',
  'xkbcomp',
  'g++',
  'make',
  'python3',
  'uname',
]

/** Its registry answers. `npm ci` brings this repository's packages by links; `npm pack` brings the tarball that FAKE_TARBALL names. */
export const workingNpm = `#!${process.execPath}
const fs = require('node:fs'), path = require('node:path')
const from = ${JSON.stringify(path.join(repository, 'node_modules'))}
if (process.argv[2] === 'pack') {
  const to = process.argv[process.argv.indexOf('--pack-destination') + 1]
  fs.copyFileSync(process.env.FAKE_TARBALL, path.join(to, 'electron.tgz'))
} else if (process.argv[2] === 'ci') {
  fs.mkdirSync('node_modules')
  for (const name of fs.readdirSync(from)) {
    if (name === '.package-lock.json') fs.copyFileSync(path.join(from, name), 'node_modules/' + name)
    else if (name === 'electron' || name === 'better-sqlite3') {
      fs.mkdirSync('node_modules/' + name)
      for (const part of fs.readdirSync(path.join(from, name))) {
        if (['dist', 'path.txt', 'build', '.tianye-native'].includes(part)) continue
        const to = 'node_modules/' + name + '/' + part
        // lib finds its native module from where it really lies
        if (part === 'lib') fs.cpSync(path.join(from, name, part), to, { recursive: true })
        else fs.symlinkSync(path.join(from, name, part), to)
      }
    } else if (!name.startsWith('.')) fs.symlinkSync(path.join(from, name), 'node_modules/' + name)
  }
}
`

/** A clean clone, an empty HOME, an empty cache, a PATH of our choice; the provisioning scripts in it are the real ones. */
export class FakeMachine {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tianye-provision-'))
  readonly project = path.join(this.folder, 'project')
  readonly cache = path.join(this.folder, 'cache')
  readonly #tarball: string

  constructor(tarball: { readonly file: string; readonly integrity: string }) {
    this.#tarball = tarball.file
    for (const name of ['project', 'cache', 'home']) fs.mkdirSync(path.join(this.folder, name))
    fs.chmodSync(this.folder, 0o755)
    for (const name of ['package.json', 'package-lock.json', '.npmrc', 'build/provision']) {
      fs.cpSync(path.join(repository, name), path.join(this.project, name), { recursive: true })
    }
    fs.mkdirSync(path.join(this.project, 'build/vite'))
    fs.writeFileSync(
      path.join(this.project, 'build/vite/build.mjs'),
      'export const buildApp = async () => ({ rebuilt: false })\n',
    )
    const pin = path.join(this.project, 'build/provision/registry-runtime.json')
    fs.writeFileSync(pin, JSON.stringify({ ...JSON.parse(fs.readFileSync(pin, 'utf8')), integrity: tarball.integrity }))
  }

  /** Puts a compiled better-sqlite3 in the cache, as an earlier run would have. */
  keepCompiledSqlite(): void {
    const wanted = planSqlite({ root: repository, cache: this.cache, electronVersion: '33.2.1' }).cached
    fs.mkdirSync(path.dirname(wanted), { recursive: true })
    fs.copyFileSync(builtHere(), wanted)
  }

  /** Gives the whole machine to the ordinary user. */
  giveToOrdinaryUser(): void {
    if (process.getuid?.() !== 0) return
    for (const name of ['.', ...fs.readdirSync(this.folder, { recursive: true, encoding: 'utf8' })]) {
      fs.lchownSync(path.join(this.folder, name), nobody, nobody)
    }
  }

  start(outside: Outside = {}): Promise<Ended> {
    return this.run('build/provision/start.mjs', outside).ended
  }

  run(script: string, { without = [], scripts = {}, env = {}, asOrdinaryUser = false }: Outside = {}) {
    const bin = this.#path({ npm: workingNpm, ...scripts }, without)
    const drop = asOrdinaryUser && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
    const child = spawn(process.execPath, [script], {
      cwd: this.project,
      ...drop,
      env: {
        PATH: bin,
        HOME: path.join(this.folder, 'home'),
        TIANYE_CACHE: this.cache,
        FAKE_TARBALL: this.#tarball,
        ELECTRON_MIRROR: 'http://127.0.0.1:65533/',
        electron_config_cache: path.join(this.folder, 'no-electron-cache'),
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_fetch_retries: '0',
        ...env,
      },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve({ code, stdout, stderr }))
    })
    return { child, ended }
  }

  /** What an interruption or a failure must not leave in the cache. */
  unfinished(): string[] {
    return fs.readdirSync(this.cache).filter((name) => name.startsWith('unfinished') || name.startsWith('electron-33'))
  }

  [Symbol.dispose](): void {
    fs.rmSync(this.folder, { recursive: true, force: true })
  }

  #path(scripts: Readonly<Record<string, string>>, without: readonly string[]): string {
    const bin = fs.mkdtempSync(path.join(this.folder, 'bin-'))
    fs.chmodSync(bin, 0o755)
    fs.symlinkSync(process.execPath, path.join(bin, 'node'))
    const everybodys = ['/usr/bin', '/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)] // not one user's own
    for (const name of programs) {
      const place = everybodys.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file))
      if (place && !without.includes(name) && !(name in scripts)) fs.symlinkSync(place, path.join(bin, name))
    }
    for (const [name, text] of Object.entries(scripts)) fs.writeFileSync(path.join(bin, name), text, { mode: 0o755 })
    return bin
  }
}

/** The real npm, on a machine whose registry does not answer. */
export const realNpm = `#!/bin/sh\nexec ${process.execPath} ${realNpmCli()} "$@"\n`

function realNpmCli(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const npm = folders.map((folder) => path.join(folder, 'npm')).find((file) => fs.existsSync(file))
  if (npm === undefined) throw new Error('npm is not on PATH')
  return fs.realpathSync(npm)
}

/** A better-sqlite3 that loads in this Node: the compiled one where there is one, else the package's own. */
function builtHere(): string {
  const folder = path.join(repository, 'node_modules', 'better-sqlite3')
  const places = [path.join(folder, 'build/Release/better_sqlite3.node')]
  if (Number(process.versions['napi']) >= 10)
    places.push(path.join(folder, `prebuilds/${process.platform}-${process.arch}.node`))
  const compiled = places.find((file) => fs.existsSync(file))
  if (compiled === undefined) throw new Error('better-sqlite3 is not built: npm test does it before these tests')
  return compiled
}
