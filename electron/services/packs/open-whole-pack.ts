import { AppError } from '#contract/errors/app-error.ts'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import type { CachedCompile, CachedResult } from '../library/compile-cache.ts'
import { createCourseLibrary, type InLanguages } from '../library/course-library.ts'
import type { PackFiles } from '../library/pack-files.ts'
import { nextTurn } from '../next-turn.ts'
import { freezeQuestions } from '../study/attempt-snapshots.ts'

/** A module, or the bank of the examination, in every language of the pack. */
export type OpenedModule = {
  readonly id: string
  readonly isExamination: boolean
  readonly module: InLanguages<CompiledModule | CompiledBank>
}

/** A pack read to its end. `failure` is why it cannot be used; places of problems begin with the pack's id. */
export type WholePack =
  | {
      readonly manifest: PackManifest
      readonly modules: readonly OpenedModule[]
      readonly problems: readonly Problem[]
      readonly failure: null
    }
  | { readonly manifest: null; readonly problems: readonly Problem[]; readonly failure: AppError }

/** Compiles every module of a pack and gives every problem found, so that a pack that is used later has none left to meet. */
export async function openWholePack(pack: string, files: PackFiles, compile: CachedCompile): Promise<WholePack> {
  const text = await files.readText(pack, 'pack.yaml')
  if (text === null)
    return broken(pack, [], new AppError('pack-broken', { pack, place: 'pack.yaml', rule: 'file-missing' }))
  const { manifest, problems } = parsePackManifest(text, `${pack}/pack.yaml`)
  if (manifest === null) return broken(pack, problems, null)

  const found: Problem[] = [...problems]
  const running: Promise<unknown>[] = []
  const collect = <T>(result: Promise<CachedResult<T>>): Promise<CachedResult<T>> => {
    const collected = result.then((compiled) => {
      found.push(...compiled.problems)
      return compiled
    })
    running.push(collected)
    return collected
  }
  const collecting: CachedCompile = {
    module: (source) => collect(compile.module(source)),
    bank: (source) => collect(compile.bank(source)),
  }
  // What is wrong with an examination as a whole is told here and nowhere else.
  const library = createCourseLibrary(files, collecting, (_, told) => {
    for (const problem of told) if (!found.includes(problem)) found.push(problem)
  })
  const modules: OpenedModule[] = []
  let failure: AppError | null = null
  for (const { id, isExamination } of allModules(manifest)) {
    try {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one compiler works on one module at a time
      const module = await (isExamination ? library.openBank(pack, id) : library.openModule(pack, id))
      // oxlint-disable-next-line eslint/no-await-in-loop -- one module after another, with turns for others
      await freezeInTurns(manifest, module)
      modules.push({ id, isExamination, module })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failure ??= error
    }
  }
  // The other language of a module that failed is still on its way, with problems of its own.
  await Promise.allSettled(running)
  if (failure !== null) return broken(pack, found, failure)
  return { manifest, modules, problems: found, failure: null }
}

/** Questions frozen at once: a few milliseconds. */
const frozenAtOnce = 4

/** Freezes every question as an attempt would, to find out whether it can be, a few at a time. */
async function freezeInTurns(manifest: PackManifest, module: OpenedModule['module']): Promise<void> {
  const ids = Object.values(module)[0]?.questions.map(({ question }) => question.id) ?? []
  for (let at = 0; at < ids.length; at += frozenAtOnce) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two pieces
    await nextTurn()
    freezeQuestions(manifest, module, ids.slice(at, at + frozenAtOnce))
  }
  await nextTurn()
}

function broken(pack: string, problems: readonly Problem[], failure: AppError | null): WholePack {
  const first = problems.find(({ severity }) => severity === 'error')
  const place = first === undefined ? 'pack.yaml' : `${first.place.file}:${first.place.line}:${first.place.column}`
  const named = failure ?? new AppError('pack-broken', { pack, place, rule: first?.ruleId ?? 'value-invalid' })
  return { manifest: null, problems, failure: named }
}

function allModules({ modules, examination }: PackManifest): readonly { id: string; isExamination: boolean }[] {
  const studied = modules.map((id) => ({ id, isExamination: false }))
  return examination === undefined ? studied : [...studied, { id: examination.bank, isExamination: true }]
}
