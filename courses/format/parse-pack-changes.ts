import { findJsonFault } from './find-json-fault.ts'
import type { FormatStanding } from './format-version.ts'
import { type PackChanges, packChangesSchema } from './pack-changes.ts'
import type { Place, Problem } from './problem.ts'
import { longestYaml, readSafeYaml } from './read-safe-yaml.ts'
import { validateYaml } from './validate-yaml.ts'
import { compareVersions } from './version-range.ts'

/** The statements when nothing is wrong, and every problem in order of place. */
export type PackChangesResult = {
  readonly changes: PackChanges | null
  readonly problems: readonly Problem[]
  /** The place of a key in the text. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** Reads the text of a `changes.json`; `standing` is that of the pack's format. Never throws. */
export function parsePackChanges(
  text: string,
  file = 'changes.json',
  standing: FormatStanding = 'known',
): PackChangesResult {
  const json = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  // JSON is read as YAML once it is known to be JSON: so it has places, caps and no key twice. YAML knows no tabs before text.
  // What is too long is refused as that, and not looked through first.
  const fault = json.length > longestYaml ? null : findJsonFault(json)
  const read = readSafeYaml(fault === null ? json.replaceAll('\t', ' ') : '', file)
  if (fault !== null) read.problems.add('json-broken', placeOfUnit(json, fault))
  const changes = validateYaml(read, packChangesSchema, standing)
  changes?.versions.forEach(({ from, to, changes: stated }, index) => {
    if (compareVersions(from, to) >= 0) {
      read.problems.add('changes-backwards', read.placeOf(['versions', index, 'to']), { from, to })
    }
    const lines = new Map<string, number>()
    stated.forEach((change, at) => {
      const place = read.placeOf(['versions', index, 'changes', at, 'id'])
      const name = `${change.in}#${change.id}`
      const line = lines.get(name)
      if (line === undefined) lines.set(name, place.line)
      else read.problems.add('id-duplicate', place, { id: name, line })
    })
  })
  return { changes: read.problems.hasErrors ? null : changes, problems: read.problems.inOrder(), placeOf: read.placeOf }
}

function placeOfUnit(text: string, unit: number): Pick<Place, 'line' | 'column'> {
  const before = text.slice(0, unit).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
