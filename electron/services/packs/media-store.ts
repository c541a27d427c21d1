import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of a data folder that holds the pictures of imported packs, each under its SHA-256. */
export const mediaFolderName = 'media'

/**
 * Writes a picture under its digest: beside its place, flushed, then renamed, so that what stands under a digest is whole.
 * Files and not rows: they are large, read by the page one at a time, and would make every backup of the records as large.
 */
export async function storeMedia(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const place = join(folder, sha256)
  if ((await stat(place).catch(() => null))?.size === bytes.length) return
  await mkdir(folder, { recursive: true })
  const part = join(folder, `${sha256}.part`)
  const handle = await open(part, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, place)
}

/** The bytes of a stored picture; `null` when it is not there, as after a data folder was put together by hand. */
export async function readMedia(folder: string, sha256: string): Promise<Uint8Array | null> {
  return readFile(join(folder, sha256)).catch(() => null)
}

/** Flushes the names in the folder themselves; nothing on Windows, which has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Deletes what is in the folder and not among the digests to keep; names that are not ours stay. `false` when something could not
 * be deleted.
 */
export async function sweepMedia(folder: string, keep: ReadonlySet<string>): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  const unwanted = names.filter((name) => /^[0-9a-f]{64}(?:\.part)?$/.test(name) && !keep.has(name))
  let isClean = true
  for (const name of unwanted) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, so that nothing else waits for the disk
    await unlink(join(folder, name)).catch(() => {
      isClean = false
    })
  }
  return isClean
}
