import type { PackManifest } from './pack-manifest.ts'
import type { SafeYamlResult } from './read-safe-yaml.ts'

type Named = { readonly id: string; readonly path: readonly PropertyKey[] }

/** The name that links use for `glossary.yaml`, where a module's would stand. */
export const glossaryName = 'glossary'

/** Ids that no module and no bank may have: what links and the app's own addresses call something else of a course. */
export const reservedPartIds: ReadonlySet<string> = new Set([glossaryName, 'evaluation', 'statement', 'record'])

/** What no schema of one key can tell: ids twice or kept, and names of what is not there. Adds to the problems of `read`. */
export function checkManifest(manifest: PackManifest, { problems, placeOf }: SafeYamlResult): void {
  const { modules, examination, competencies, objectives, prerequisites } = manifest
  const tellTwice = (named: readonly Named[]): void => {
    const lines = new Map<string, number>()
    for (const { id, path } of named) {
      const place = placeOf(path)
      const line = lines.get(id)
      if (line === undefined) lines.set(id, place.line)
      else problems.add('id-duplicate', place, { id, line })
    }
  }
  // A module and a bank may not share a name: records and links name either by it alone.
  const parts: readonly Named[] = [
    ...modules.map((id, index) => ({ id, path: ['modules', index] })),
    ...(examination === undefined ? [] : [{ id: examination.bank, path: ['examination', 'bank'] }]),
  ]
  tellTwice(parts)
  for (const { id, path } of parts) if (reservedPartIds.has(id)) problems.add('id-reserved', placeOf(path), { id })
  tellTwice(competencies.map(({ id }, index) => ({ id, path: ['competencies', index, 'id'] })))
  tellTwice(objectives.map(({ id }, index) => ({ id, path: ['objectives', index, 'id'] })))
  tellTwice(prerequisites.map(({ pack }, index) => ({ id: pack, path: ['prerequisites', index, 'pack'] })))

  const known = new Set(competencies.map(({ id }) => id))
  objectives.forEach((objective, index) => {
    objective.competencies.forEach((id, at) => {
      if (!known.has(id)) problems.add('reference-unknown', placeOf(['objectives', index, 'competencies', at]), { id })
    })
  })
  prerequisites.forEach(({ pack }, index) => {
    if (pack === manifest.id) problems.add('prerequisite-itself', placeOf(['prerequisites', index, 'pack']))
  })
}
