import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildTypack, type SignTypack, type SourceFile } from '#services/packs/build-typack.ts'
import type { Files } from '#test/fixtures/packs/hostile/good-pack.ts'
import { makePack } from '#test/helpers/made-pack.ts'
import { png } from '#test/helpers/pictures.ts'

/** A folder that is gone after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-packs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A pack of two modules and some pictures in this version; each version has other texts and one other picture. */
export function versioned(version: string, pictures = 3): Files {
  const files = makePack({ id: 'made', modules: ['one', 'two'], questions: 2 })
  const changed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path === 'pack.yaml'
        ? text.replace('version: 1.0.0', `version: ${version}`)
        : `${text}\nThis is version ${version}.\n`,
    ]),
  )
  const media = Object.fromEntries(
    Array.from({ length: pictures }, (_, at) => [
      `media/${at}.png`,
      at === 0 ? png(9, Number(version[0])) : png(at, 3),
    ]),
  )
  return { ...changed, ...media }
}

/** The bytes of a `.typack` of these files. */
export async function typackOf(files: Files, sign: SignTypack | null = null, id = 'made'): Promise<Buffer> {
  const version = /^version: (.*)$/m.exec(String(files['pack.yaml']))?.[1] ?? ''
  const sources = Object.entries(files).map(([path, bytes]): SourceFile => ({ path, bytes: Buffer.from(bytes) }))
  return (await buildTypack({ id, version }, sources, sign, null)).bytes
}

/** Writes a `.typack` of these files and gives its path. */
export async function typackFile(
  folder: string,
  name: string,
  files: Files,
  sign: SignTypack | null = null,
): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, await typackOf(files, sign))
  return file
}

/** Writes files as a folder. */
export function writeFolder(folder: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
