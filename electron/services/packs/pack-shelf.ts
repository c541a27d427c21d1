import { AppError } from '#contract/errors/app-error.ts'
import type { ShelvedPack } from '#contract/pack-import.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import type { LayeredPackFiles } from './layered-pack-files.ts'
import type { PackImports } from './pack-imports.ts'

/** Every pack on this computer as one who looks after it sees it, in order of id; also one that cannot be used. */
export type PackShelf = { readonly list: () => Promise<readonly ShelvedPack[]> }

/** See {@link PackShelf}. */
export function createPackShelf(parts: {
  readonly imports: PackImports
  readonly packs: LayeredPackFiles
  readonly library: CourseLibrary
}): PackShelf {
  const { imports, packs, library } = parts
  return {
    list: async () => {
      const imported = new Map((await imports.list()).map((one) => [one.pack, one]))
      const ids = (await packs.listPacks()).toSorted()
      return Promise.all(
        ids.map(async (pack): Promise<ShelvedPack> => {
          const found = await library.findPack(pack).catch((error: unknown) => {
            if (error instanceof AppError) return null
            throw error
          })
          return {
            pack,
            title: found?.title ?? null,
            version: found?.version ?? imported.get(pack)?.version ?? '',
            shippedVersion: await packs.shippedVersion(pack),
            imported: imported.get(pack) ?? null,
          }
        }),
      )
    },
  }
}
