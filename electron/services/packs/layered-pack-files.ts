import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { compareVersions } from '#courses/format/version-range.ts'
import type { ImportedPacksRepository, LiveImport } from '#db/repositories/imported-packs-repository.ts'
import type { PackFiles } from '../library/pack-files.ts'
import { readMedia } from './media-store.ts'
import { moduleFolders } from './text-pack-files.ts'

/** Shipped and imported packs as one library, and which of them is served. */
export type LayeredPackFiles = PackFiles & {
  /** The version that comes with Tianye; `null` when the pack does not. */
  readonly shippedVersion: (pack: string) => Promise<string | null>
  /** Whether this import is what people study, or a newer version comes with Tianye. */
  readonly isServed: (found: LiveImport) => Promise<boolean>
}

/**
 * Of a pack that is shipped and imported the newer version is served, and of equal versions the imported one: somebody chose
 * it. A pack knowingly taken although older counts as the version it was taken instead of, so it gives way only when Tianye
 * brings a newer one.
 */
export function layerPackFiles(
  shipped: PackFiles,
  imports: ImportedPacksRepository,
  mediaFolder: string,
): LayeredPackFiles {
  // Shipped packs do not change while the program runs.
  const versions = new Map<string, Promise<string | null>>()
  const readVersion = async (pack: string): Promise<string | null> => {
    const text = (await shipped.listPacks()).includes(pack) ? await shipped.readText(pack, 'pack.yaml') : null
    return text === null ? null : (parsePackManifest(text).manifest?.version ?? null)
  }
  const shippedVersion = (pack: string) => {
    const version = versions.get(pack) ?? readVersion(pack)
    versions.set(pack, version)
    return version
  }
  const isServed = async ({ pack, version, overVersion }: LiveImport): Promise<boolean> => {
    const beside = await shippedVersion(pack)
    return beside === null || [version, overVersion ?? version].some((own) => compareVersions(own, beside) >= 0)
  }
  const served = async (pack: string): Promise<LiveImport | null> => {
    const found = imports.findLive(pack)
    return found !== null && (await isServed(found)) ? found : null
  }
  return {
    shippedVersion,
    isServed,
    listPacks: async () => [
      ...new Set([...(await shipped.listPacks()), ...imports.listLive().map(({ pack }) => pack)]),
    ],
    listModules: async (pack) => {
      const found = await served(pack)
      return found === null ? shipped.listModules(pack) : moduleFolders(imports.listPaths(found.id))
    },
    readText: async (pack, path) => {
      const found = await served(pack)
      return found === null ? shipped.readText(pack, path) : imports.readText(found.id, path)
    },
    readMedia: async (pack, path) => {
      const found = await served(pack)
      if (found === null) return shipped.readMedia(pack, path)
      const sha256 = imports.findMedia(found.id, path)
      return sha256 === null ? null : readMedia(mediaFolder, sha256)
    },
  }
}
