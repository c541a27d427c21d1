import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { mediaTypeOf } from '#courses/format/media-types.ts'
import type { MediaFault, PackFile } from '#courses/lint/lint-pack.ts'
import { isKeptForPack, isTextOfPack, type PackContents } from '#courses/lint/read-pack.ts'
import { mediaFault } from '../packs/media-fault.ts'

/** What editors, systems and version control leave in a folder; it is no part of a pack. */
const leftOut = /^(?:\.|Thumbs\.db$|desktop\.ini$|node_modules$)|~$/i

/** More than any pack may have; a folder with more of them is not one, and is not read to its end. */
const mostFiles = 10_000
/** Twice the largest text a pack may have, so that a larger one is still told as too large. */
const mostBytesOfText = 1_000_000

/**
 * Reads a pack's folder: every file's path and size, what is wrong with pictures,
 * and the texts of the format. Links are never followed, and named where only a plain file of the pack may lie. Throws
 * `pack-folder-unknown` when there is no `pack.yaml`, `pack-folder-too-full` and `file-unreadable`.
 */
export async function readPackFolder(folder: string): Promise<PackContents> {
  const paths: string[] = []
  const special: string[] = []
  const walk = async (path: string): Promise<void> => {
    const entries = await readOrThrow(join(folder, path), (place) => readdir(place, { withFileTypes: true }))
    for (const entry of entries) {
      const inPack = path === '' ? entry.name : `${path}/${entry.name}`
      if (leftOut.test(entry.name)) continue
      // oxlint-disable-next-line eslint/no-await-in-loop -- folders one after another keep the number of open files small
      if (entry.isDirectory()) await walk(inPack)
      else if (entry.isFile()) paths.push(inPack)
      else if (isKeptForPack(inPack)) special.push(inPack)
      if (paths.length > mostFiles) throw new AppError('pack-folder-too-full', { folder, limit: mostFiles })
    }
  }
  const isPack = await stat(join(folder, 'pack.yaml')).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isPack) throw new AppError('pack-folder-unknown', { folder })
  await walk('')
  const read = await Promise.all(
    paths.toSorted().map(async (path) => {
      const place = join(folder, ...path.split('/'))
      const { size } = await readOrThrow(place, (file) => stat(file))
      if (!isTextOfPack(path)) return { path, bytes: size, text: null }
      const bytes = await readOrThrow(place, (file) => readFile(file))
      return { path, bytes: size, text: decode(bytes.subarray(0, mostBytesOfText)) }
    }),
  )
  const files: PackFile[] = special.map((path) => ({ path, bytes: 0, isSpecial: true }))
  for (const { path, bytes } of read) {
    const isSmallEnough = bytes <= (mediaTypeOf(path)?.maxBytes ?? 0)
    // oxlint-disable-next-line eslint/no-await-in-loop -- one picture in memory at a time
    const fault = isSmallEnough ? await faultOf(join(folder, ...path.split('/')), path) : null
    files.push({ path, bytes, ...(fault && { fault }) })
  }
  return {
    files,
    texts: new Map(read.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]))),
  }
}

async function faultOf(place: string, path: string): Promise<MediaFault | null> {
  return mediaFault(path, await readOrThrow(place, (file) => readFile(file)))
}

/** UTF-8 with its byte order mark kept; a byte that is none becomes U+FFFD, which a rule tells. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

async function readOrThrow<T>(place: string, read: (place: string) => Promise<T>): Promise<T> {
  try {
    return await read(place)
  } catch (error) {
    throw new AppError('file-unreadable', { file: place }, { cause: error })
  }
}
