import type { Problem } from '#courses/format/problem.ts'
import type { CourseProfile } from '#courses/format/rule-profile.ts'
import type { SurveyResult } from '#courses/format/source-survey.ts'
import { lintRules } from './lint-rules.ts'
import { type PackContents, readPack } from './read-pack.ts'

/**
 * Everything wrong with a pack: what its compilers and readers tell, and what each rule finds, in order of file, line and
 * column. `surveys` holds the result of `surveyCourse` for each of `courseFiles`. Without a profile nothing is said of
 * credit.
 */
export function lint(
  contents: PackContents,
  surveys: ReadonlyMap<string, SurveyResult>,
  profile: CourseProfile | null,
): readonly Problem[] {
  const { pack, problems } = readPack(contents, surveys)
  const found = lintRules.flatMap(({ id, severity, check }) =>
    [...check(pack, profile)].map(({ place, facts = {} }): Problem => ({ ruleId: id, severity, place, facts })),
  )
  return [...problems, ...found].toSorted(
    (a, b) => compare(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  )
}

/** By UTF-16 unit: the same on every machine, unlike a language's own order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
