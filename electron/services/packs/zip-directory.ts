import type { FileHandle } from 'node:fs/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { AppError } from '#contract/errors/app-error.ts'
import { typackLimits } from '#courses/format/typack/typack-limits.ts'
import {
  manifestPath,
  signaturePath,
  typackCollision,
  typackFileKind,
  typackPathRule,
} from '#courses/format/typack/typack-path.ts'
import type { TypackRule } from '#courses/format/typack/typack-rules.ts'
import { shownPath } from './shown-path.ts'
import { checkZipLayout, readZipEnd, type ZipPlace } from './zip-layout.ts'

/** One file of a container whose name, sizes and place were checked; its bytes were not. */
export type PackedFile = { readonly path: string; readonly bytes: number; readonly entry: Entry }

/** A container whose directory was checked. */
export type ZipDirectory = { readonly zip: ZipFile; readonly files: readonly PackedFile[] }

const utf8Flag = 0x800
const encryptionFlags = 0x2041
/** Level of compression (1 and 2) and UTF-8; anything else, such as sizes that follow the data, is not the plain form. */
const allowedFlags = 0x806
const timestampField = 0x5455

/**
 * Reads the directory of a container as if it were hostile: nothing is unpacked before every name, size and place was
 * judged. Throws an `AppError` with a `TypackRule`.
 */
export async function readZipDirectory(handle: FileHandle): Promise<ZipDirectory> {
  const end = await readZipEnd(handle)
  if (end.files > typackLimits.files + 2) throw refusal('typack-too-many-files', { limit: typackLimits.files })
  let zip: ZipFile
  const entries: Entry[] = []
  try {
    zip = await yauzl.fromFdPromise(handle.fd, {
      autoClose: false,
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw asRefusal(error, `#${entries.length + 1}`)
  }
  const files = entries.map((entry): PackedFile => {
    checkForm(entry)
    return { path: nameOf(entry), bytes: entry.uncompressedSize, entry }
  })
  for (const { path, entry } of files) checkName(path, entry)
  const collision = typackCollision(files.map(({ path }) => path))
  if (collision !== null) throw refusal(collision.rule, shownFacts(collision.facts))
  for (const file of files) checkSizes(file)
  checkTotals(files)
  await checkZipLayout(
    handle,
    end,
    files.map(({ path, entry }): ZipPlace => ({ path: shownPath(path), entry })),
  )
  return { zip, files }
}

/** The bytes of one file, as many as the directory says, or an `AppError`. What is too long is not unpacked to its end. */
export async function readPackedFile({ zip }: ZipDirectory, { path, bytes, entry }: PackedFile): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const part of stream) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > bytes) break
    }
  } catch (error) {
    throw refusal('typack-damaged', { path: shownPath(path) }, error)
  }
  if (length !== bytes) throw refusal('typack-size-differs', { path: shownPath(path) })
  return Buffer.concat(parts)
}

/** What the library itself refuses before an entry has a name. */
function asRefusal(error: unknown, path: string): AppError {
  const message = error instanceof Error ? error.message : ''
  if (/encrypt/.test(message)) return refusal('typack-encrypted', { path }, error)
  return refusal('typack-layout', { place: 'directory' }, error)
}

function checkForm(entry: Entry): void {
  const path = shownPath(entry.fileNameRaw.toString('utf8'))
  const flags = entry.generalPurposeBitFlag
  if ((flags & encryptionFlags) !== 0) throw refusal('typack-encrypted', { path })
  if ((flags & ~allowedFlags) !== 0) throw refusal('typack-layout', { place: 'flags' })
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refusal('typack-compression', { path })
  const type = (entry.externalFileAttributes >>> 16) & 0xf000
  const isFolder = entry.fileNameRaw.at(-1) === 0x2f || (entry.externalFileAttributes & 0x10) !== 0
  if (isFolder || (type !== 0 && type !== 0x8000)) throw refusal('typack-special-file', { path })
  if (entry.fileCommentLength !== 0) throw refusal('typack-layout', { place: 'comment' })
  if (entry.extraFields.some(({ id }) => id !== timestampField)) throw refusal('typack-layout', { place: 'extra' })
}

/** Names without the UTF-8 flag are of the maker's code page, which nobody can know: they must be ASCII. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  const isUtf8 = (entry.generalPurposeBitFlag & utf8Flag) !== 0
  if (isUtf8 || raw.every((byte) => byte < 0x80)) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
    } catch {
      // told below
    }
  }
  throw refusal('typack-name-encoding', { path: shownPath(raw.toString('latin1')) })
}

function checkName(path: string, { uncompressedSize, compressedSize, compressionMethod }: Entry): void {
  const rule = typackPathRule(path)
  if (rule !== null) throw refusal(rule, { path: shownPath(path) })
  if (compressionMethod === 0 && uncompressedSize !== compressedSize)
    throw refusal('typack-size-differs', { path: shownPath(path) })
}

function checkSizes({ path, bytes, entry }: PackedFile): void {
  const { fileBytes, manifestBytes, signatureBytes, ratio, ratioFrom } = typackLimits
  const byKind = fileBytes[typackFileKind(path) ?? 'text']
  const limit = path === manifestPath ? manifestBytes : path === signaturePath ? signatureBytes : byKind
  if (bytes > limit) throw refusal('typack-file-too-large', { path: shownPath(path), limit })
  if (bytes > ratioFrom && bytes > ratio * entry.compressedSize)
    throw refusal('typack-ratio', { path: shownPath(path), limit: ratio })
}

function checkTotals(files: readonly PackedFile[]): void {
  const { unpackedBytes, textBytes } = typackLimits
  const sum = (some: readonly PackedFile[]) => some.reduce((total, { bytes }) => total + bytes, 0)
  if (sum(files) > unpackedBytes) throw refusal('typack-unpacks-too-large', { limit: unpackedBytes })
  const texts = files.filter(({ path }) => typackFileKind(path) !== 'picture')
  if (sum(texts) > textBytes) throw refusal('typack-unpacks-too-large', { limit: textBytes })
}

function shownFacts(facts: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? shownPath(fact) : fact]),
  )
}

function refusal(rule: TypackRule, facts: Readonly<Record<string, string | number>>, cause?: unknown): AppError {
  return new AppError(rule, facts, { cause })
}
