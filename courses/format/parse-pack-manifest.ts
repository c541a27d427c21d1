import { checkManifest } from './check-manifest.ts'
import { type FormatStanding, formatStanding, formatVersion } from './format-version.ts'
import { type PackManifest, packManifestSchema } from './pack-manifest.ts'
import type { Place, Problem } from './problem.ts'
import { readSafeYaml } from './read-safe-yaml.ts'
import { validateYaml } from './validate-yaml.ts'

/** The manifest when nothing is wrong, and every problem in order of place. */
export type PackManifestResult = {
  readonly manifest: PackManifest | null
  readonly problems: readonly Problem[]
  /** How the pack's other files are to be read; `null` when the version of the format is not told. */
  readonly standing: FormatStanding | null
  /** The place of a key, for what is found out about it later. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** Reads the text of a `pack.yaml`. Never throws; problems carry their line and column in `file`. */
export function parsePackManifest(text: string, file = 'pack.yaml'): PackManifestResult {
  const read = readSafeYaml(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), file)
  const { problems, placeOf, value } = read
  const format: unknown =
    typeof value === 'object' && value !== null && 'format' in value ? Reflect.get(value, 'format') : undefined
  const standing = formatStanding(format)
  const result = (manifest: PackManifest | null): PackManifestResult => ({
    manifest: problems.hasErrors ? null : manifest,
    problems: problems.inOrder(),
    standing,
    placeOf,
  })
  // What a newer major means is not known, so nothing else of it is judged.
  if (standing === 'newer-major') {
    problems.add('format-newer', placeOf(['format']), {
      found: typeof format === 'string' ? format : '',
      known: formatVersion,
    })
    return result(null)
  }
  if (standing === null && format !== undefined)
    problems.add('format-invalid', placeOf(['format']), { known: formatVersion })
  const manifest = validateYaml(read, packManifestSchema, standing ?? 'known')
  if (manifest !== null) checkManifest(manifest, read)
  return result(manifest)
}
