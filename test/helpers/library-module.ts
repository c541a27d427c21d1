import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { libraryFolder } from './library-folder.ts'

// By file: the shipped packs do not change while tests run, and each takes a tenth of a second or more.
const modules = new Map<string, CompiledModule>()
const banks = new Map<string, CompiledBank>()

/** A module of a shipped pack, compiled; it may have no problem, not even a warning. */
export function libraryModule(pack: string, module: string, language: CourseLanguage): CompiledModule {
  const file = join(libraryFolder, pack, libraryModuleFile(pack, module, language))
  const known = modules.get(file)
  if (known !== undefined) return known
  const compiled = compileModule({ file, language, text: readFileSync(file, 'utf8') })
  if (compiled.module === null || compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems))
  modules.set(file, compiled.module)
  return compiled.module
}

/** Where a module of a shipped pack is written, from the folder of the pack, whatever its number. */
export function libraryModuleFile(pack: string, module: string, language: CourseLanguage): string {
  const folders = readdirSync(join(libraryFolder, pack, 'modules'))
  const folder = folders.find((name) => name.replace(/^\d+-/, '') === module)
  if (folder === undefined) throw new Error(`${pack} has no module ${module}`)
  return join('modules', folder, `${language}.md`)
}

/** What a shipped pack says of itself. */
export function libraryManifest(pack: string): PackManifest {
  const { manifest, problems } = parsePackManifest(readFileSync(join(libraryFolder, pack, 'pack.yaml'), 'utf8'))
  if (manifest === null) throw new Error(JSON.stringify(problems))
  return manifest
}

/** The bank of a shipped pack's examination, under the same rule. */
export function libraryBank(pack: string, bank: string, language: CourseLanguage): CompiledBank {
  const file = join(libraryFolder, pack, 'banks', `${bank}.${language}.md`)
  const known = banks.get(file)
  if (known !== undefined) return known
  const compiled = compileBank({ file, language, text: readFileSync(file, 'utf8') })
  if (compiled.bank === null || compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems))
  banks.set(file, compiled.bank)
  return compiled.bank
}
