import type { FormatStanding } from './format-version.ts'
import { type Glossary, glossarySchema } from './glossary.ts'
import type { Place, Problem } from './problem.ts'
import { readSafeYaml } from './read-safe-yaml.ts'
import { validateYaml } from './validate-yaml.ts'

/** The glossary when nothing is wrong, and every problem in order of place. */
export type GlossaryResult = {
  readonly glossary: Glossary | null
  readonly problems: readonly Problem[]
  /** The place of a key, for what is found out about it later. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** Reads the text of a `glossary.yaml`; `standing` is that of the pack's format. Never throws. */
export function parseGlossary(
  text: string,
  file = 'glossary.yaml',
  standing: FormatStanding = 'known',
): GlossaryResult {
  const read = readSafeYaml(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), file)
  const glossary = validateYaml(read, glossarySchema, standing)
  const lines = new Map<string, number>()
  glossary?.terms.forEach(({ id }, index) => {
    const place = read.placeOf(['terms', index, 'id'])
    const line = lines.get(id)
    if (line === undefined) lines.set(id, place.line)
    else read.problems.add('id-duplicate', place, { id, line })
  })
  return {
    glossary: read.problems.hasErrors ? null : glossary,
    problems: read.problems.inOrder(),
    placeOf: read.placeOf,
  }
}
