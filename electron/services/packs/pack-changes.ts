import { AppError } from '#contract/errors/app-error.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { statedChanges } from '#courses/format/stated-changes.ts'
import { comparePacks, type PackChange } from '#courses/rules/change/compare-packs.ts'
import { type ComparedPart, type PartContents, partContents } from '#courses/rules/change/part-contents.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { nextTurn } from '../next-turn.ts'
import type { OpenedModule } from './open-whole-pack.ts'

/** A pack that is not served yet, read to its end. */
export type FreshPack = {
  readonly manifest: PackManifest
  readonly modules: readonly OpenedModule[]
  /** Text of its `changes.json`; `null` without one. */
  readonly changesText: string | null
}

/** What a pack would change of the one served here; `null` when that cannot be read. */
export async function changesAgainstServed(
  library: CourseLibrary,
  { manifest, modules, changesText }: FreshPack,
): Promise<readonly PackChange[] | null> {
  const served = await servedParts(library, manifest.id)
  if (served === null) return null
  const stated = changesText === null ? null : parsePackChanges(changesText).changes
  const after = new Map<string, PartContents>()
  for (const { id, module } of modules) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two parts
    after.set(id, await takeApart(module))
  }
  const said = stated === null ? [] : statedChanges(stated, served.version, manifest.version)
  return comparePacks(served.parts, after, said)
}

/** Takes a part apart, with turns for others before and after. */
async function takeApart(part: ComparedPart): Promise<PartContents> {
  await nextTurn()
  const contents = partContents(part)
  await nextTurn()
  return contents
}

async function servedParts(library: CourseLibrary, pack: string) {
  try {
    const { version, modules, examination } = await library.findPack(pack)
    const parts = new Map<string, PartContents>()
    for (const id of modules) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one compiler works on one module at a time
      const module = await library.openModule(pack, id)
      // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two parts
      parts.set(id, await takeApart(module))
    }
    if (examination !== undefined) {
      parts.set(examination.bank, await takeApart(await library.openBank(pack, examination.bank)))
    }
    return { version, parts }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
