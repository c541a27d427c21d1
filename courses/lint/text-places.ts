import type { Place } from '#courses/format/problem.ts'
import type { Spot, SurveyedText } from '#courses/format/source-survey.ts'
import type { LintFile, LintPack, LintPart } from './lint-pack.ts'

/** A block of text in its file. */
export type TextInFile = { readonly part: LintPart; readonly file: LintFile; readonly text: SurveyedText }

/** Every file of the pack that could be read, modules before banks. */
export function filesOf(pack: LintPack): readonly LintFile[] {
  return pack.parts.flatMap(({ files }) => files)
}

/** Every block of text of the pack in one language, or in both. */
export function textsOf(pack: LintPack, language?: LintFile['language']): readonly TextInFile[] {
  return pack.parts.flatMap((part) =>
    part.files
      .filter((file) => language === undefined || file.language === language)
      .flatMap((file) => (file.survey?.texts ?? []).map((text) => ({ part, file, text }))),
  )
}

/** A spot of a file as a place. */
export function placeIn({ file }: Pick<LintFile, 'file'>, { line, column }: Spot): Place {
  return { file, line, column }
}

/** Where a unit of a text stands in its file. A column may be off by the backslashes before it. */
export function placeAt(file: Pick<LintFile, 'file'>, { runs }: SurveyedText, at: number): Place {
  const run = runs.findLast((one) => one.at <= at) ?? runs[0]
  if (run === undefined) return placeIn(file, { line: 1, column: 1 })
  return placeIn(file, { line: run.line, column: run.column + at - run.at })
}
