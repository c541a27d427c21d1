import { AppError } from '#contract/errors/app-error.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import type { CachedCompile } from './compile-cache.ts'
import type { PackFiles } from './pack-files.ts'

/** A module in each language the pack has it in; at least one. */
export type LibraryModule = Readonly<Partial<Record<CourseLanguage, CompiledModule>>>

/** The packs on this computer. */
export type CourseLibrary = {
  /** Packs that can be used, in order of id. One that cannot is left out and logged. */
  readonly listPacks: () => Promise<readonly PackManifest[]>
  /** Throws `pack-unknown`. */
  readonly findPack: (pack: string) => Promise<PackManifest>
  /** A module or the examination. Throws `pack-unknown`, `module-unknown` or `pack-broken` with the first place that is wrong. */
  readonly openModule: (pack: string, module: string) => Promise<LibraryModule>
}

/** See {@link CourseLibrary}. `onBroken` hears of packs and modules that cannot be used. */
export function createCourseLibrary(
  files: PackFiles,
  compile: CachedCompile,
  onBroken: (pack: string, problems: readonly Problem[]) => void,
): CourseLibrary {
  const readManifest = async (folder: string): Promise<PackManifest | null> => {
    const text = await files.readText(folder, 'pack.yaml')
    if (text === null) return null
    const { manifest, problems } = parsePackManifest(text, `${folder}/pack.yaml`)
    if (manifest === null || manifest.id !== folder) onBroken(folder, problems)
    return manifest?.id === folder ? manifest : null
  }

  const findPack = async (pack: string): Promise<PackManifest> => {
    const folders = await files.listPacks()
    const manifest = folders.includes(pack) ? await readManifest(pack) : null
    if (manifest === null) throw new AppError('pack-unknown', { pack })
    return manifest
  }

  return {
    findPack,
    listPacks: async () => {
      const found = await Promise.all((await files.listPacks()).toSorted().map(readManifest))
      return found.filter((manifest) => manifest !== null)
    },
    openModule: async (pack, module) => {
      const manifest = await findPack(pack)
      if (!manifest.modules.includes(module) && manifest.examination?.module !== module)
        throw new AppError('module-unknown', { pack, module })
      const folder = (await files.listModules(pack)).find((name) => name.replace(/^\d+-/, '') === module)
      const compiled = await Promise.all(
        manifest.languages.map(async (language): Promise<readonly [CourseLanguage, CompiledModule]> => {
          const file = `modules/${folder}/${language}.md`
          const text = folder === undefined ? null : await files.readText(pack, file)
          if (text === null) throw new AppError('pack-broken', { pack, place: file, rule: 'file-missing' })
          const { module: result, problems } = await compile({ file: `${pack}/${file}`, language, text })
          if (result === null || result.id !== module) {
            onBroken(pack, problems)
            const first = problems.find(({ severity }) => severity === 'error')
            const place = first === undefined ? file : `${first.place.file}:${first.place.line}:${first.place.column}`
            throw new AppError('pack-broken', { pack, place, rule: first?.ruleId ?? 'module-id' })
          }
          return [language, result]
        }),
      )
      return Object.fromEntries(compiled)
    },
  }
}

/** The module in the reader's language, or in the one language there is. */
export function moduleIn(module: LibraryModule, language: CourseLanguage): CompiledModule {
  const found = module[language] ?? module['zh-CN'] ?? module.en
  if (found === undefined) throw new Error('a library module in no language')
  return found
}
