import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { typackLimits } from '#courses/format/typack/typack-limits.ts'
import { manifestPath, signaturePath, typackCollision, typackPathRule } from '#courses/format/typack/typack-path.ts'
import { isKeptForPack, isPartOfPack, partFolders } from '#courses/lint/read-pack.ts'
import type { SourceFile } from './build-typack.ts'
import { shownPath } from './shown-path.ts'

/** What a pack's folder holds. `leftOut` names what belongs to no part of the format; a folder of such files ends in `/`. */
export type PackSource = { readonly files: readonly SourceFile[]; readonly leftOut: readonly string[] }

/** What editors, systems and version control leave in a folder; it is not packed, and not worth a word. */
const unnamed = /^(?:\.|Thumbs\.db$|desktop\.ini$|node_modules$)|~$/i

/**
 * Every file of a pack's folder that belongs to the format, and the names of the others. Throws the rule that a name breaks,
 * `typack-special-file` for a link, `typack-too-many-files`, `typack-too-large` or `file-unreadable`.
 */
export async function readPackSource(folder: string): Promise<PackSource> {
  const paths: string[] = []
  const leftOut: string[] = []
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
      throw new AppError('file-unreadable', { file: join(folder, path) }, { cause: error })
    })
    for (const entry of entries) {
      const inPack = path === '' ? entry.name : `${path}/${entry.name}`
      if (unnamed.test(entry.name) || inPack === manifestPath || inPack === signaturePath) continue
      if (path === '' && entry.isDirectory() && !partFolders.has(entry.name)) leftOut.push(`${inPack}/`)
      // oxlint-disable-next-line eslint/no-await-in-loop -- folders one after another keep the number of open files small
      else if (entry.isDirectory()) await walk(inPack)
      else if (!entry.isFile() && isKeptForPack(inPack)) {
        throw new AppError('typack-special-file', { path: shownPath(inPack) })
      } else if (isPartOfPack(inPack)) paths.push(inPack)
      else leftOut.push(inPack)
      if (paths.length > typackLimits.files) throw new AppError('typack-too-many-files', { limit: typackLimits.files })
    }
  }
  await walk('')
  for (const path of paths) {
    const rule = typackPathRule(path)
    if (rule !== null) throw new AppError(rule, { path: shownPath(path) })
  }
  const collision = typackCollision(paths.toSorted())
  if (collision !== null) throw new AppError(collision.rule, collision.facts)
  const files: SourceFile[] = []
  let total = 0
  for (const path of paths) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- so that a wrong folder is noticed before all of it is in memory
    const bytes = await readFile(join(folder, ...path.split('/')))
    total += bytes.length
    if (total > typackLimits.containerBytes)
      throw new AppError('typack-too-large', { limit: typackLimits.containerBytes })
    files.push({ path, bytes })
  }
  return { files, leftOut: leftOut.toSorted() }
}
