import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import {
  type BankFrontMatter,
  bankFrontMatterSchema,
  moduleFrontMatterSchema,
} from '#courses/format/module-front-matter.ts'
import { readSafeYaml, type SafeYamlResult } from '#courses/format/read-safe-yaml.ts'
import type { IdSlot, SourceSurvey } from '#courses/format/source-survey.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { validateYaml } from '#courses/format/validate-yaml.ts'
import { draftOf, startOf } from './module-draft.ts'

/** Takes the front matter out of the tree and reads it into the draft. */
export function readFrontMatter() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const [first, ...rest] = tree.children
    if (first?.type !== 'yaml') {
      draft.problems.add('front-matter-missing', { line: 1, column: 1 })
      return
    }
    tree.children = rest
    const read = readSafeYaml(first.value, draft.problems.file, startOf(first).line + 1)
    const schema = draft.kind === 'bank' ? bankFrontMatterSchema : moduleFrontMatterSchema
    const frontMatter = validateYaml<BankFrontMatter>(read, schema, draft.standing)

    const lines = new Map<string, number>()
    frontMatter?.objectives.forEach(({ id }, index) => {
      const place = read.placeOf(['objectives', index, 'id'])
      const line = lines.get(id)
      if (line === undefined) lines.set(id, place.line)
      else read.problems.add('id-duplicate', place, { id, line })
    })
    draft.problems.addAll(read.problems)
    draft.frontMatter = frontMatter
    if (draft.survey === null) return
    draft.survey.frontMatter = frontMatter
    draft.survey.frontMatterPlaces = placesOf(read, frontMatter?.objectives.length ?? 0)
    draft.survey.moduleSlot = moduleSlot(read, startOf(first).line + 1)
  }
}

function placesOf(read: SafeYamlResult, objectives: number): SourceSurvey['frontMatterPlaces'] {
  const ofObjectives = Array.from({ length: objectives }, (_, index) => [
    ['objectives', index, 'id'],
    ['objectives', index, 'text'],
  ]).flat()
  const paths: readonly (readonly PropertyKey[])[] = [
    ['id'],
    ['title'],
    ['summary'],
    ['minutes'],
    ['objectives'],
    ...ofObjectives,
  ]
  return Object.fromEntries(
    paths.map((path) => {
      const { line, column } = read.placeOf(path)
      return [path.join('.'), { line, column }]
    }),
  )
}

/** Where the module's id stands, or can be written: on the first line of the front matter. */
function moduleSlot({ value, placeOf }: SafeYamlResult, firstLine: number): IdSlot | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const written: unknown = Reflect.get(value, 'id')
  const { line, column } = placeOf(['id'])
  const isWritten = written !== undefined
  const at = { line: firstLine, column: 1 }
  return {
    kind: 'module',
    shape: 'module',
    within: '',
    ...(isWritten ? { line, column } : at),
    id: stableIdSchema.safeParse(written).data ?? null,
    written: isWritten ? { line, column } : null,
    insert: isWritten ? null : { ...at, form: 'key' },
    text: '',
  }
}
