import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { libraryFolder } from './library-folder.ts'
import { libraryModuleFile } from './library-module.ts'

/** Copies a shipped pack with one of its modules and nothing that only the others use, so that what reads it whole is quick. */
export function copyOneModule(pack: string, module: string, to: string): void {
  const from = join(libraryFolder, pack)
  const folder = dirname(libraryModuleFile(pack, module, 'en'))
  cpSync(join(from, folder), join(to, folder), { recursive: true })
  mkdirSync(join(to, 'media'))
  for (const name of readdirSync(join(from, 'media')))
    if (name.startsWith(`${module}-`)) cpSync(join(from, 'media', name), join(to, 'media', name))
  const manifest = readFileSync(join(from, 'pack.yaml'), 'utf8')
    .replace(/^modules:\n(?: {2}- .*\n)+/m, `modules:\n  - ${module}\n`)
    .replace(/^examination:\n(?: {2}.*\n)+/m, '')
    .replace(/^( {2}minutes: \{ professional: )\d+/m, '$190')
  writeFileSync(join(to, 'pack.yaml'), manifest)
}
