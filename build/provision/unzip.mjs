/** Unpacking a zip, streaming, with modes and links kept. */
import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

const fileTypeMask = 0o170000
const linkType = 0o120000

/**
 * Unpacks what `place` gives a place to. Names that would leave the folder are refused by yauzl.
 * @param {string} zipFile
 * @param {string} folder existing or not
 * @param {(name: string) => string | undefined} place maps an entry's name to a path in `folder`, or leaves it out
 * @param {(fraction: number) => void} [onProgress]
 */
export async function unzip(zipFile, folder, place, onProgress) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(zipFile, { autoClose: false })
  try {
    let entries = 0
    for await (const entry of zip.eachEntry()) {
      entries += 1
      onProgress?.(entries / zip.entryCount)
      const name = place(entry.fileName)
      if (name === undefined || entry.fileName.endsWith('/')) continue
      const target = path.join(folder, name)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o755 })
      const mode = entry.externalFileAttributes >>> 16
      const content = await zip.openReadStreamPromise(entry)
      if ((mode & fileTypeMask) === linkType) await symlink(await text(content), target)
      else await pipeline(content, createWriteStream(target, { mode: mode & 0o111 ? 0o755 : 0o644 }))
    }
  } finally {
    zip.close()
  }
}
