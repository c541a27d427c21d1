import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { changeId, type IdFile } from '#courses/lint/ids/change-id.ts'
import { courseFiles } from '#courses/lint/read-pack.ts'
import { surveyPack } from './lint-pack.ts'
import { readPackFolder } from './read-pack-folder.ts'
import { replaceFile } from './replace-file.ts'
import type { Survey } from './survey.ts'

/** What got a new id: the files with the line of each, by path inside the pack. */
export type NewId = {
  readonly from: string
  readonly to: string
  readonly files: readonly { readonly file: string; readonly line: number }[]
}

/**
 * Gives the thing on a line of a module's or bank's file a new id, where it shares its id with another; in the other language's
 * file too, where the same thing has the same duplicate. Throws `pack-folder-unknown`, `id-not-there`, `id-not-duplicate`,
 * `id-several`, and what `replaceFile` throws.
 */
export async function changeDuplicateId(file: string, line: number, survey: Survey): Promise<NewId> {
  const whole = resolve(file)
  const folder = await packFolderOf(whole)
  const path = relative(folder, whole).split(sep).join('/')
  const contents = await readPackFolder(folder)
  const found = courseFiles(contents).find((one) => one.file === path)
  if (found === undefined) throw new AppError('id-not-there', { file, line })
  const part = courseFiles(contents).filter((one) => one.path === found.path)
  const surveys = await surveyPack(
    { ...contents, texts: new Map(part.map((one) => [one.file, contents.texts.get(one.file) ?? ''])) },
    survey,
  )
  const idFile = (name: string): IdFile => ({
    file: name,
    text: contents.texts.get(name) ?? '',
    slots: surveys.get(name)?.survey?.slots ?? [],
  })
  const own = idFile(path)
  const otherName = part.find((one) => one.file !== path)?.file
  const other = otherName === undefined ? null : idFile(otherName)
  const changed = changeId(own, other, line, found.language === 'en' || other === null ? own : other)
  if (changed.kind === 'nothing-there') throw new AppError('id-not-there', { file, line })
  if (changed.kind === 'not-duplicate') throw new AppError('id-not-duplicate', { file, line, id: changed.id })
  if (changed.kind === 'several') throw new AppError('id-several', { file, line, ids: changed.ids.join(', ') })
  for (const { file: name, text } of changed.files) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- the named file first: if the second fails, the first is mended
    await replaceFile(join(folder, ...name.split('/')), contents.texts.get(name) ?? '', text)
  }
  const { from, to, files } = changed
  return { from, to, files: files.map(({ file: name, line: at }) => ({ file: name, line: at })) }
}

/** The nearest folder above a file that holds a `pack.yaml`. */
async function packFolderOf(file: string): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- each answer decides whether to ask further up
    const isPack = await stat(join(folder, 'pack.yaml')).then(
      (found) => found.isFile(),
      () => false,
    )
    if (isPack) return folder
    if (dirname(folder) === folder) throw new AppError('pack-folder-unknown', { folder: dirname(file) })
  }
}
