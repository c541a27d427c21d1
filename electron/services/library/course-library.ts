import { AppError } from '#contract/errors/app-error.ts'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Glossary } from '#courses/format/glossary.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { type PackManifestResult, parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import { checkExamination } from '#courses/rules/examination/check-examination.ts'
import type { Source } from './compile.ts'
import type { CachedCompile, CachedResult } from './compile-cache.ts'
import type { PackFiles } from './pack-files.ts'
import { createTextMemo } from './text-memo.ts'

/** A part of a course in each language the pack has it in; at least one. */
export type InLanguages<T> = Readonly<Partial<Record<CourseLanguage, T>>>

/** A module in its languages. */
export type LibraryModule = InLanguages<CompiledModule>

/** The packs on this computer. */
export type CourseLibrary = {
  /** Packs that can be used, in order of id. One that cannot is left out and logged. */
  readonly listPacks: () => Promise<readonly PackManifest[]>
  /** Throws `pack-unknown`. */
  readonly findPack: (pack: string) => Promise<PackManifest>
  /** Throws `pack-unknown`, `module-unknown` or `pack-broken` with the first place that is wrong. */
  readonly openModule: (pack: string, module: string) => Promise<LibraryModule>
  /** The bank of the examination, from which a paper can be drawn. Throws as `openModule` does. */
  readonly openBank: (pack: string, bank: string) => Promise<InLanguages<CompiledBank>>
  /** The words of the course in the author's order; none where the pack has no glossary, or one with an error. Throws `pack-unknown`. */
  readonly findTerms: (pack: string) => Promise<Glossary['terms']>
}

type Found = Omit<PackManifestResult, 'manifest' | 'standing'> & {
  readonly manifest: PackManifest
  readonly standing: NonNullable<PackManifestResult['standing']>
}

/** See {@link CourseLibrary}. `onBroken` hears of packs, modules and banks that cannot be used. */
export function createCourseLibrary(
  files: PackFiles,
  compile: CachedCompile,
  onBroken: (pack: string, problems: readonly Problem[]) => void,
): CourseLibrary {
  const manifests = createTextMemo<PackManifestResult>()
  const glossaries = createTextMemo<Glossary['terms']>()

  const readManifest = async (folder: string): Promise<Found | null> => {
    const text = await files.readText(folder, 'pack.yaml')
    if (text === null) return null
    const { manifest, standing, problems, placeOf } = manifests(folder, text, () =>
      parsePackManifest(text, `${folder}/pack.yaml`),
    )
    if (manifest?.id === folder && standing !== null) return { manifest, standing, problems, placeOf }
    onBroken(folder, problems)
    return null
  }

  const find = async (pack: string): Promise<Found> => {
    const folders = await files.listPacks()
    const found = folders.includes(pack) ? await readManifest(pack) : null
    if (found === null) throw new AppError('pack-unknown', { pack })
    return found
  }

  const termsOf = async (pack: string, standing: Found['standing']): Promise<Glossary['terms']> => {
    const text = await files.readText(pack, 'glossary.yaml')
    if (text === null) return []
    const read = () => parseGlossary(text, `${pack}/glossary.yaml`, standing).glossary?.terms ?? []
    return glossaries(`${pack} ${standing}`, text, read)
  }

  /** Tells what is wrong, and ends with the first place of it. */
  const refuse = (pack: string, problems: readonly Problem[], file: string): never => {
    onBroken(pack, problems)
    const first = problems.find(({ severity }) => severity === 'error')
    const place = first === undefined ? file : `${first.place.file}:${first.place.line}:${first.place.column}`
    throw new AppError('pack-broken', { pack, place, rule: first?.ruleId ?? 'id-of-file' })
  }

  /** Compiles a part in every language of its pack. */
  const compileAll = async <T extends { readonly id: string }>(
    { manifest, standing }: Found,
    id: string,
    fileOf: (language: CourseLanguage) => string | null,
    compileOne: (source: Omit<Source, 'kind'>) => Promise<CachedResult<T>>,
  ): Promise<InLanguages<T>> => {
    const pack = manifest.id
    const compiled = await Promise.all(
      manifest.languages.map(async (language): Promise<readonly [CourseLanguage, T]> => {
        const file = fileOf(language)
        const text = file === null ? null : await files.readText(pack, file)
        if (text === null) throw new AppError('pack-broken', { pack, place: file ?? id, rule: 'file-missing' })
        const { value, problems } = await compileOne({ file: `${pack}/${file}`, language, text, standing })
        if (value === null || value.id !== id) return refuse(pack, problems, file ?? id)
        return [language, value]
      }),
    )
    // Made of the pairs above, so that keys and values are theirs.
    return Object.fromEntries(compiled) as InLanguages<T>
  }

  return {
    findPack: async (pack) => (await find(pack)).manifest,
    listPacks: async () => {
      const found = await Promise.all((await files.listPacks()).toSorted().map(readManifest))
      return found.flatMap((one) => one?.manifest ?? [])
    },
    openModule: async (pack, module) => {
      const found = await find(pack)
      if (!found.manifest.modules.includes(module)) throw new AppError('module-unknown', { pack, module })
      const folder = (await files.listModules(pack)).find((name) => name.replace(/^\d+-/, '') === module)
      const fileOf = (language: CourseLanguage) => (folder === undefined ? null : `modules/${folder}/${language}.md`)
      const terms = await termsOf(pack, found.standing)
      return compileAll<CompiledModule>(found, module, fileOf, (source) =>
        compile.module({ ...source, terms: terms.map(({ id, term }) => ({ id, word: term[source.language] })) }),
      )
    },
    findTerms: async (pack) => termsOf(pack, (await find(pack)).standing),
    openBank: async (pack, bank) => {
      const found = await find(pack)
      const { examination } = found.manifest
      if (examination?.bank !== bank) throw new AppError('module-unknown', { pack, module: bank })
      const fileOf = (language: CourseLanguage) => `banks/${bank}.${language}.md`
      const compiled = await compileAll<CompiledBank>(found, bank, fileOf, compile.bank)
      const problems = checkExamination(examination, compiled, found.placeOf)
      return problems.length > 0 ? refuse(pack, problems, `${pack}/pack.yaml`) : compiled
    },
  }
}

/** A part in the reader's language, or in the one language there is. */
export function moduleIn<T>(part: InLanguages<T>, language: CourseLanguage): T {
  const found = part[language] ?? part['zh-CN'] ?? part.en
  if (found === undefined) throw new Error('a part of a course in no language')
  return found
}
