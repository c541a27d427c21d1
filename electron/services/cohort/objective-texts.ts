import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'

/** Where objectives are looked up. */
export type ObjectiveLibrary = Pick<CourseLibrary, 'openModule' | 'openBank'>

/**
 * What an objective of a module or an examination says, in the language of the call; `null` when the pack is not here, cannot be read, or
 * knows it no more. Each module is opened once.
 */
export function createObjectiveTexts(
  library: ObjectiveLibrary,
  manifests: ReadonlyMap<string, PackManifest>,
  language: CourseLanguage,
): (place: { readonly pack: string; readonly module: string }, objective: string) => Promise<string | null> {
  const known = new Map<string, Promise<ReadonlyMap<string, string>>>()
  const read = async (pack: string, module: string): Promise<ReadonlyMap<string, string>> => {
    const manifest = manifests.get(pack)
    const isModule = manifest?.modules.includes(module) === true
    if (!isModule && manifest?.examination?.bank !== module) return new Map()
    try {
      const part = isModule ? await library.openModule(pack, module) : await library.openBank(pack, module)
      const { objectives } = moduleIn<{
        readonly objectives: readonly { readonly id: string; readonly text: string }[]
      }>(part, language)
      return new Map(objectives.map(({ id, text }) => [id, text]))
    } catch {
      // A pack that is broken is told where it is used; here the name of the objective is shown instead.
      return new Map()
    }
  }
  return async ({ pack, module }, objective) => {
    const name = `${pack}/${module}`
    const found = known.get(name) ?? read(pack, module)
    known.set(name, found)
    return (await found).get(objective) ?? null
  }
}
