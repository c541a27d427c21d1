import { open } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { TypackManifest } from '#courses/format/typack/typack-manifest.ts'
import { manifestPath, signaturePath, typackFileKind } from '#courses/format/typack/typack-path.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { sha256 } from '#db/log/digest.ts'
import { checkPackedDrawing, checkPackedPicture } from './check-packed-picture.ts'
import { checkPackedText } from './check-packed-text.ts'
import { storeMedia } from './media-store.ts'
import { checkSignature, readTypackManifest, type Signer } from './typack-papers.ts'
import { type PackedFile, readPackedFile, readZipDirectory, type ZipDirectory } from './zip-directory.ts'

/** What to read, and where its pictures go; with `null` for a folder nothing is written. */
export type ScanOrder = { readonly file: string; readonly mediaFolder: string | null }

/** One file that was found sound. Pictures and drawings have no text; they were stored by their digest. */
export type ScannedFile = {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly text: string | null
}

/** A pack whose container, list, signature and files are sound. What its course is, was not looked at. */
export type ScannedTypack = {
  readonly manifest: TypackManifest
  /** SHA-256 of the bytes of `typack.json`: names the contents, whoever signed them. */
  readonly digest: string
  readonly signer: Signer | null
}

/** Takes a file that was found sound, and how much of all bytes has been read by then, from 0 to 1. */
export type TakeScanned = (file: ScannedFile, share: number) => Promise<void>

/** Reads a `.typack` somewhere that does not block. Throws an `AppError` with a `TypackRule`, or `file-unreadable`. */
export type ScanTypack = (order: ScanOrder, onFile: TakeScanned, signal: AbortSignal) => Promise<ScannedTypack>

/** Reads a `.typack` in this thread, as if it were hostile; see {@link ScanTypack}. One file is in memory at a time. */
export async function scanTypack({ file, mediaFolder }: ScanOrder, onFile: TakeScanned): Promise<ScannedTypack> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new AppError('file-unreadable', { file }, { cause: error })
  })
  try {
    const directory = await readZipDirectory(handle)
    const bytesOf = (found: PackedFile | undefined) =>
      found === undefined ? Promise.resolve(null) : readPackedFile(directory, found)
    const papers = new Map(directory.files.map((packed) => [packed.path, packed]))
    const manifestBytes = await bytesOf(papers.get(manifestPath))
    if (manifestBytes === null) throw new AppError('typack-manifest-missing')
    const manifest = readTypackManifest(manifestBytes)
    const signatureBytes = await bytesOf(papers.get(signaturePath))
    const signer = signatureBytes === null ? null : checkSignature(signatureBytes, manifestBytes)
    const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
    let done = 0
    for (const [listed, packed] of matchFiles(manifest, directory)) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one file in memory at a time
      const bytes = await readPackedFile(directory, packed)
      if (sha256(bytes) !== listed.sha256) throw new AppError('typack-hash', { path: listed.path })
      const text = checkContent(listed.path, bytes, manifest)
      // oxlint-disable-next-line eslint/no-await-in-loop -- one file in memory at a time
      if (text === null && mediaFolder !== null) await store(mediaFolder, listed.sha256, bytes)
      done += listed.bytes
      // oxlint-disable-next-line eslint/no-await-in-loop -- waits for the receiver, so that texts do not heap up
      await onFile({ ...listed, text }, total === 0 ? 1 : done / total)
    }
    return { manifest, digest: sha256(manifestBytes), signer }
  } finally {
    await handle.close()
  }
}

async function store(folder: string, sha256OfBytes: string, bytes: Buffer): Promise<void> {
  try {
    await storeMedia(folder, sha256OfBytes, bytes)
  } catch (error) {
    const told = toTrouble(error, folder)
    throw told instanceof AppError ? told : new AppError('data-folder-not-writable', { folder }, { cause: error })
  }
}

/** Every listed file with its place in the container; the two lists must be the same. */
function matchFiles({ files }: TypackManifest, directory: ZipDirectory) {
  const packed = new Map(directory.files.map((file) => [file.path, file]))
  const listed = new Set(files.map(({ path }) => path))
  const unlisted = directory.files.find(
    ({ path }) => ![manifestPath, signaturePath].includes(path) && !listed.has(path),
  )
  if (unlisted !== undefined) throw new AppError('typack-file-unlisted', { path: unlisted.path })
  return files.map((file): readonly [(typeof files)[number], PackedFile] => {
    const found = packed.get(file.path)
    if (found === undefined) throw new AppError('typack-file-missing', { path: file.path })
    if (found.bytes !== file.bytes) throw new AppError('typack-size-differs', { path: file.path })
    return [file, found]
  })
}

/** How zip (also an empty one), RAR, 7z and gzip files begin, in hexadecimal. */
const archiveStarts = ['504b0304', '504b0506', '52617221', '377abcaf', '1f8b']

/** The text of a file, or `null` for a picture or drawing. */
function checkContent(path: string, bytes: Buffer, manifest: TypackManifest): string | null {
  const start = bytes.toString('hex', 0, 4)
  if (archiveStarts.some((archive) => start.startsWith(archive))) throw new AppError('typack-nested', { path })
  const kind = typackFileKind(path)
  if (kind === 'picture') {
    checkPackedPicture(path, bytes)
    return null
  }
  if (kind === 'drawing') {
    checkPackedDrawing(path, bytes)
    return null
  }
  const text = checkPackedText(path, bytes)
  if (path === 'pack.yaml') checkAgainstManifest(text, manifest)
  return text
}

function checkAgainstManifest(text: string, { pack, version }: TypackManifest): void {
  const { manifest, problems } = parsePackManifest(text)
  if (manifest === null) {
    const first = problems.find(({ severity }) => severity === 'error')
    throw new AppError('typack-yaml', {
      path: 'pack.yaml',
      line: first?.place.line ?? 1,
      rule: first?.ruleId ?? 'value-invalid',
    })
  }
  if (manifest.id !== pack) throw new AppError('typack-pack-differs', { key: 'id' })
  if (manifest.version !== version) throw new AppError('typack-pack-differs', { key: 'version' })
}
