import type { Problem } from '#courses/format/problem.ts'
import type { Compile } from '../library/compile.ts'
import { lintPack } from '../lint/lint-pack.ts'
import { readPackFolder } from '../lint/read-pack-folder.ts'
import type { Survey } from '../lint/survey.ts'
import { type BuildOrder, type BuildResult, buildPack } from './pack-builder.ts'

/**
 * Builds a pack once the linter finds no error in it; what it warns of is told beside what building tells, each thing once.
 * Throws as `buildPack` and `readPackFolder` do.
 */
export async function buildLintedPack(order: BuildOrder, compile: Compile, survey: Survey): Promise<BuildResult> {
  const linted = await lintPack(await readPackFolder(order.folder), survey, null)
  if (linted.some(({ severity }) => severity === 'error')) return { built: null, problems: linted }
  const { built, problems } = await buildPack(order, compile)
  const told = new Set(linted.map(nameOf))
  return { built, problems: [...linted, ...problems.filter((problem) => !told.has(nameOf(problem)))] }
}

function nameOf({ ruleId, place }: Problem): string {
  return `${ruleId} ${place.file}:${place.line}:${place.column}`
}
