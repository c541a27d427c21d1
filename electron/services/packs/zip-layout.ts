import type { FileHandle } from 'node:fs/promises'
import type { Entry } from 'yauzl'
import { AppError } from '#contract/errors/app-error.ts'
import { typackLimits } from '#courses/format/typack/typack-limits.ts'

/** What the end of a container says of its directory. */
export type ZipEnd = { readonly files: number; readonly directoryStart: number }

/** A file by its shown path and its entry in the directory. */
export type ZipPlace = { readonly path: string; readonly entry: Entry }

const endBytes = 22
const endSignature = Buffer.from([0x50, 0x4b, 5, 6])
const headerBytes = 30
const headerSignature = 0x04034b50
/** Longest extra field of a local header that is looked at; a timestamp takes 9 to 17 bytes. */
const longestExtra = 64

/**
 * Reads the end record, which must be the last 22 bytes, with the directory right before it: one reading of the file, so
 * that no two programs see different packs. Throws `typack-too-large`, `typack-not-zip` or `typack-layout`.
 */
export async function readZipEnd(handle: FileHandle): Promise<ZipEnd> {
  const stat = await handle.stat()
  if (!stat.isFile()) throw new AppError('typack-not-zip')
  if (stat.size > typackLimits.containerBytes)
    throw new AppError('typack-too-large', { limit: typackLimits.containerBytes })
  const tail = await readAt(handle, Math.max(0, stat.size - endBytes - 0xffff), Math.min(stat.size, endBytes + 0xffff))
  const at = tail.lastIndexOf(endSignature)
  if (at === -1 || at + endBytes > tail.length) throw new AppError('typack-not-zip')
  const layout = (place: string) => new AppError('typack-layout', { place })
  if (at + endBytes !== tail.length) throw layout('end')
  const end = tail.subarray(at)
  const [disk, directoryDisk] = [end.readUInt16LE(4), end.readUInt16LE(6)]
  const [onDisk, files] = [end.readUInt16LE(8), end.readUInt16LE(10)]
  const [directoryBytes, directoryStart] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  if (disk !== 0 || directoryDisk !== 0 || onDisk !== files) throw layout('parts')
  if (directoryStart === 0xffffffff || directoryBytes === 0xffffffff || files === 0xffff) throw layout('zip64')
  if (directoryStart + directoryBytes !== stat.size - endBytes) throw layout('directory')
  return { files, directoryStart }
}

/**
 * Files must lie one after another from the first byte to the directory, each behind a header that says the same as the
 * directory. So nothing overlaps and nothing is hidden. Throws `typack-header-differs`, `typack-overlap` or `typack-layout`.
 */
export async function checkZipLayout(handle: FileHandle, end: ZipEnd, places: readonly ZipPlace[]): Promise<void> {
  if (places.length !== end.files) throw new AppError('typack-layout', { place: 'directory' })
  const inOrder = places.toSorted((a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader)
  let next = 0
  for (const { path, entry } of inOrder) {
    const start = entry.relativeOffsetOfLocalHeader
    if (start < next) throw new AppError('typack-overlap', { path })
    if (start > next) throw new AppError('typack-layout', { place: path })
    // oxlint-disable-next-line eslint/no-await-in-loop -- each header says where the next one must stand
    next = start + (await checkHeader(handle, path, entry)) + entry.compressedSize
    if (next > end.directoryStart) throw new AppError('typack-overlap', { path })
  }
  if (next !== end.directoryStart) throw new AppError('typack-layout', { place: 'directory' })
}

/** Checks a local header against the directory and gives its length in bytes. */
async function checkHeader(handle: FileHandle, path: string, entry: Entry): Promise<number> {
  const differs = new AppError('typack-header-differs', { path })
  const name = entry.fileNameRaw
  const header = await readAt(handle, entry.relativeOffsetOfLocalHeader, headerBytes + name.length + longestExtra)
  if (header.length < headerBytes + name.length || header.readUInt32LE(0) !== headerSignature) throw differs
  const extraBytes = header.readUInt16LE(28)
  const isSame =
    header.readUInt16LE(6) === entry.generalPurposeBitFlag &&
    header.readUInt16LE(8) === entry.compressionMethod &&
    header.readUInt32LE(14) === entry.crc32 &&
    header.readUInt32LE(18) === entry.compressedSize &&
    header.readUInt32LE(22) === entry.uncompressedSize &&
    header.readUInt16LE(26) === name.length &&
    header.subarray(headerBytes, headerBytes + name.length).equals(name)
  if (!isSame) throw differs
  const extra = header.subarray(headerBytes + name.length, headerBytes + name.length + extraBytes)
  const isPlain =
    extraBytes === 0 || (extra.length === extraBytes && extraBytes >= 4 && extra.readUInt16LE(0) === 0x5455)
  if (!isPlain) throw new AppError('typack-layout', { place: 'extra' })
  return headerBytes + name.length + extraBytes
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
