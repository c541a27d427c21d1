import { type CourseLanguage, courseLanguages } from '#courses/format/course-language.ts'
import type { FormatStanding } from '#courses/format/format-version.ts'
import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { type PackManifestResult, parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import type { SurveyResult } from '#courses/format/source-survey.ts'
import { checkExamination } from '#courses/rules/examination/check-examination.ts'
import type { LintFile, LintPack, LintPart, PackFile } from './lint-pack.ts'

/** A file of a pack that has to be compiled. */
export type CourseFile = {
  readonly file: string
  readonly kind: LintPart['kind']
  readonly language: CourseLanguage
  readonly id: string
  readonly path: string
}

/** What a folder holds: every file with its size, and the texts of those that `isTextOfPack` names. */
export type PackContents = { readonly files: readonly PackFile[]; readonly texts: ReadonlyMap<string, string> }

const moduleFile = /^(modules\/(?:\d+-)?([^/]+))\/(en|zh-CN)\.md$/
const bankFile = /^(banks\/([^/.]+))\.(en|zh-CN)\.md$/
const otherTexts: ReadonlySet<string> = new Set([
  'pack.yaml',
  'glossary.yaml',
  'changes.json',
  'issuers.json',
  'status.json',
])

/** The folders of the format. */
export const partFolders: ReadonlySet<string> = new Set(['modules', 'banks', 'media'])

/** Whether a file is a text of the format, which has to be read to judge a pack. */
export function isTextOfPack(path: string): boolean {
  return otherTexts.has(path) || courseFile(path) !== null
}

/**
 * Whether a file belongs to the format: a text of it, or a file of `media/`. What does not is the author's own and is never
 * handed out.
 */
export function isPartOfPack(path: string): boolean {
  return isTextOfPack(path) || path.startsWith('media/')
}

/** Whether a path belongs to the format or lies in a folder of it, where nothing but plain files may lie. */
export function isKeptForPack(path: string): boolean {
  return isTextOfPack(path) || partFolders.has(path.split('/', 1)[0] ?? '')
}

/** The files of a pack that have to be compiled, in order of path. */
export function courseFiles({ texts }: PackContents): readonly CourseFile[] {
  return [...texts.keys()].toSorted().flatMap((path) => courseFile(path) ?? [])
}

/** How the files of a pack are to be read, as its `pack.yaml` says; `known` where it says nothing. */
export function standingOf({ texts }: PackContents): FormatStanding {
  return parsePackManifest(texts.get('pack.yaml') ?? '').standing ?? 'known'
}

/**
 * Puts a pack together from its contents and what surveying its files gave, by path. Gives also what the readers of
 * `pack.yaml`, `glossary.yaml` and `changes.json` complain of.
 */
export function readPack(
  contents: PackContents,
  surveys: ReadonlyMap<string, SurveyResult>,
): { readonly pack: LintPack; readonly problems: readonly Problem[] } {
  const { texts, files } = contents
  const manifest = parsePackManifest(texts.get('pack.yaml') ?? '')
  const standing = manifest.standing ?? 'known'
  const glossary = parseGlossary(texts.get('glossary.yaml') ?? '', 'glossary.yaml', standing)
  const changes = parsePackChanges(texts.get('changes.json') ?? '', 'changes.json', standing)
  const parts = partsOf(courseFiles(contents), surveys).map((part): LintPart => {
    const isExamination = part.kind === 'bank' && manifest.manifest?.examination?.bank === part.id
    const isModule = part.kind === 'module' && manifest.manifest?.modules.includes(part.id) === true
    return { ...part, isExamination, isNamed: isModule || isExamination }
  })
  return {
    pack: {
      manifest: manifest.manifest,
      placeOf: manifest.placeOf,
      parts,
      glossary: glossary.glossary,
      glossaryPlaceOf: glossary.placeOf,
      changes: texts.has('changes.json') ? changes.changes : null,
      changesPlaceOf: changes.placeOf,
      files,
      media: files.filter(({ path }) => path.startsWith('media/')),
      sources: texts,
    },
    problems: [
      ...manifest.problems,
      ...(texts.has('glossary.yaml') ? glossary.problems : []),
      ...(texts.has('changes.json') ? changes.problems : []),
      ...[...surveys.values()].flatMap((result) => result.problems),
      ...examinationProblems(manifest, parts),
    ],
  }
}

/** What stands between an examination and its bank: a draw that cannot be filled, forms that are not equivalent. */
function examinationProblems(
  { manifest, placeOf }: PackManifestResult,
  parts: readonly LintPart[],
): readonly Problem[] {
  const bank = parts.find(({ isExamination }) => isExamination)
  if (manifest?.examination === undefined || bank === undefined) return []
  const banks = bank.files.flatMap(({ language, survey }) => (survey?.bank ? [[language, survey.bank] as const] : []))
  return checkExamination(manifest.examination, Object.fromEntries(banks), placeOf)
}

/** What a path says of a file of a module or bank; `null` for any other. */
export function courseFile(path: string): CourseFile | null {
  const module = moduleFile.exec(path)
  const [, folder = '', id = '', tag = ''] = module ?? bankFile.exec(path) ?? []
  const language = courseLanguages.find((known) => known === tag)
  return language === undefined ? null : { file: path, kind: module ? 'module' : 'bank', language, id, path: folder }
}

function partsOf(
  files: readonly CourseFile[],
  surveys: ReadonlyMap<string, SurveyResult>,
): readonly Pick<LintPart, 'id' | 'kind' | 'path' | 'files'>[] {
  const modulesFirst = files.toSorted((a, b) => Number(a.kind === 'bank') - Number(b.kind === 'bank'))
  const paths = [...new Set(modulesFirst.map(({ path }) => path))]
  return paths.flatMap((path) => {
    const own = modulesFirst.filter((file) => file.path === path)
    const [first] = own
    if (first === undefined) return []
    const read = own.map(
      ({ file, language }): LintFile => ({ file, language, survey: surveys.get(file)?.survey ?? null }),
    )
    return [{ id: first.id, kind: first.kind, path, files: read }]
  })
}
