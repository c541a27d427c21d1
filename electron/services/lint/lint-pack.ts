import type { Problem } from '#courses/format/problem.ts'
import type { CourseProfile } from '#courses/format/rule-profile.ts'
import type { SurveyResult } from '#courses/format/source-survey.ts'
import { lint } from '#courses/lint/lint.ts'
import { courseFiles, type PackContents, standingOf } from '#courses/lint/read-pack.ts'
import type { Survey } from './survey.ts'

/**
 * Everything wrong with a pack, in order of file and place; with a profile also what it asks of credit. Paths are those
 * inside the pack. A pack may be built when nothing is an `error`.
 */
export async function lintPack(
  contents: PackContents,
  survey: Survey,
  profile: CourseProfile | null,
): Promise<readonly Problem[]> {
  return lint(contents, await surveyPack(contents, survey), profile)
}

/** The surveys of a pack's modules and banks, by path. */
export async function surveyPack(contents: PackContents, survey: Survey): Promise<ReadonlyMap<string, SurveyResult>> {
  const standing = standingOf(contents)
  const surveyed = await Promise.all(
    courseFiles(contents).map(async ({ file, kind, language }) => {
      const text = contents.texts.get(file) ?? ''
      return [file, await survey({ file, kind, language, text, standing })] as const
    }),
  )
  return new Map(surveyed)
}
