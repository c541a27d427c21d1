import type { Problem } from '#courses/format/problem.ts'
import type { CourseProfile } from '#courses/format/rule-profile.ts'
import { lint } from '#courses/lint/lint.ts'
import type { PackFile } from '#courses/lint/lint-pack.ts'
import { courseFiles, isTextOfPack, standingOf } from '#courses/lint/read-pack.ts'
import { surveyCourse } from '#courses/markdown/survey/survey-course.ts'
import { mediaFault } from '#services/packs/media-fault.ts'

/** Lints a pack given as texts by path, with links at the paths of `links`, in this process. */
export function lintFiles(
  files: Readonly<Record<string, string>>,
  profile: CourseProfile | null = null,
  links: readonly string[] = [],
): readonly Problem[] {
  return lintByProfiles(files, [profile], links).flat()
}

/** The same by several profiles, in their order; the texts are read once. */
export function lintByProfiles(
  files: Readonly<Record<string, string>>,
  profiles: readonly (CourseProfile | null)[],
  links: readonly string[] = [],
): readonly (readonly Problem[])[] {
  const entries = Object.entries(files)
  const contents = {
    // An empty picture of an example stands for one that nobody looked into.
    files: [
      ...entries.map(([path, text]): PackFile => {
        const fault = text === '' || Buffer.byteLength(text) > 1_000_000 ? null : mediaFault(path, Buffer.from(text))
        return { path, bytes: Buffer.byteLength(text), ...(fault && { fault }) }
      }),
      ...links.map((path): PackFile => ({ path, bytes: 0, isSpecial: true })),
    ],
    texts: new Map(entries.filter(([path]) => isTextOfPack(path))),
  }
  const standing = standingOf(contents)
  const surveys = new Map(
    courseFiles(contents).map(({ file, language, kind }) => [
      file,
      surveyCourse({ file, language, standing, text: files[file] ?? '' }, kind),
    ]),
  )
  return profiles.map((profile) => lint(contents, surveys, profile))
}

/** Problems as people read them: `file:line:column rule-id`. */
export function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ ruleId, place }) => `${place.file}:${place.line}:${place.column} ${ruleId}`)
}
