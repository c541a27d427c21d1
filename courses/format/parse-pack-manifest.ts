import { type PackManifest, packManifestSchema } from './pack-manifest.ts'
import type { Problem } from './problem.ts'
import { readSafeYaml } from './read-safe-yaml.ts'
import { validateYaml } from './validate-yaml.ts'

/** The manifest when nothing is wrong, and every problem in order of place. */
export type PackManifestResult = {
  readonly manifest: PackManifest | null
  readonly problems: readonly Problem[]
}

/** Reads the text of a `pack.yaml`. Never throws; problems carry their line and column in `file`. */
export function parsePackManifest(text: string, file = 'pack.yaml'): PackManifestResult {
  const read = readSafeYaml(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), file)
  const manifest = validateYaml(read, packManifestSchema)
  return { manifest, problems: read.problems.inOrder() }
}
