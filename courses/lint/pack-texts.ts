import { courseLanguages } from '#courses/format/course-language.ts'
import type { Place } from '#courses/format/problem.ts'
import type { SurveyedText } from '#courses/format/source-survey.ts'
import type { LintFile, LintPack } from './lint-pack.ts'
import { textsOf } from './text-places.ts'

/** A block of text, the file it stands in and the language it is written in. */
export type ProseText = { readonly file: Pick<LintFile, 'file' | 'language'>; readonly text: SurveyedText }

type Both = Readonly<Record<LintFile['language'], string>>
type Named = {
  readonly path: readonly PropertyKey[]
  readonly both: Both | undefined
  readonly kind: SurveyedText['kind']
}

/** Every block of text of the pack in one language or in both, with those of `pack.yaml` and `glossary.yaml`. Names of people are none. */
export function proseOf(pack: LintPack, language?: LintFile['language']): readonly ProseText[] {
  const own = [...manifestTexts(pack), ...glossaryTexts(pack)]
  return [...textsOf(pack, language), ...own.filter(({ file }) => language === undefined || file.language === language)]
}

function manifestTexts({ manifest, placeOf, sources }: LintPack): readonly ProseText[] {
  if (manifest === null) return []
  const { title, summary, audience, authors, competencies, objectives } = manifest
  const named: readonly Named[] = [
    { path: ['title'], both: title, kind: 'line' },
    { path: ['summary'], both: summary, kind: 'paragraph' },
    { path: ['audience'], both: audience, kind: 'line' },
    ...authors.map(
      (one, at): Named => ({
        path: ['authors', at, 'credentials'],
        both: one.credentials,
        kind: 'line',
      }),
    ),
    ...competencies.map((one, at): Named => ({ path: ['competencies', at, 'text'], both: one.text, kind: 'line' })),
    ...objectives.map((one, at): Named => ({ path: ['objectives', at, 'text'], both: one.text, kind: 'line' })),
  ]
  return named.flatMap((one) => inLanguages(one, 'front-matter', placeOf, sources))
}

function glossaryTexts({ glossary, glossaryPlaceOf, sources }: LintPack): readonly ProseText[] {
  return (glossary?.terms ?? []).flatMap(({ term, definition }, at) => [
    ...inLanguages({ path: ['terms', at, 'term'], both: term, kind: 'line' }, 'front-matter', glossaryPlaceOf, sources),
    ...inLanguages(
      { path: ['terms', at, 'definition'], both: definition, kind: 'paragraph' },
      'reading',
      glossaryPlaceOf,
      sources,
    ),
  ])
}

function inLanguages(
  { path, both, kind }: Named,
  role: SurveyedText['role'],
  placeOf: (path: readonly PropertyKey[]) => Place,
  sources: LintPack['sources'],
): readonly ProseText[] {
  if (both === undefined) return []
  return courseLanguages.map((language) => {
    const { file, line, column } = placeOf([...path, language])
    const text = both[language]
    return {
      file: { file, language },
      text: {
        kind,
        role,
        question: '',
        text,
        runs: [runOf(text, { line, column }, sources.get(file))],
        hasNote: false,
      },
    }
  })
}

/** Where the text begins: after its key, on its line or, where it is folded over several, on the next. */
function runOf(
  text: string,
  { line, column }: Pick<Place, 'line' | 'column'>,
  source = '',
): SurveyedText['runs'][number] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const here = lines[line - 1]?.indexOf(text, column - 1) ?? -1
  if (here >= 0) return { at: 0, line, column: here + 1 }
  const below = lines[line]?.indexOf(text.slice(0, 8)) ?? -1
  return below >= 0 ? { at: 0, line: line + 1, column: below + 1 } : { at: 0, line, column }
}
