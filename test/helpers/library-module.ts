import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { libraryFolder } from './study-set-up.ts'

/** A module of a shipped pack, compiled; it may have no problem, not even a warning. */
export function libraryModule(pack: string, module: string, language: CourseLanguage): CompiledModule {
  const modules = join(libraryFolder, pack, 'modules')
  const folder = readdirSync(modules).find((name) => name.replace(/^\d+-/, '') === module) ?? module
  const file = join(modules, folder, `${language}.md`)
  const compiled = compileModule({ file, language, text: readFileSync(file, 'utf8') })
  if (compiled.module === null || compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems))
  return compiled.module
}

/** The bank of a shipped pack's examination, under the same rule. */
export function libraryBank(pack: string, bank: string, language: CourseLanguage): CompiledBank {
  const file = join(libraryFolder, pack, 'banks', `${bank}.${language}.md`)
  const compiled = compileBank({ file, language, text: readFileSync(file, 'utf8') })
  if (compiled.bank === null || compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems))
  return compiled.bank
}
