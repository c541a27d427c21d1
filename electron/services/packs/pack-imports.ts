import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import type { ImportedPack, PackPreview } from '#contract/pack-import.ts'
import { courseFile } from '#courses/lint/read-pack.ts'
import { isTrouble } from '#db/connection/trouble.ts'
import { randomUuid } from '#db/log/key-pair.ts'
import type { ImportedFile, LiveImport } from '#db/repositories/imported-packs-repository.ts'
import type { CachedCompile } from '../library/compile-cache.ts'
import { nextTurn } from '../next-turn.ts'
import { checkConsent, type ImportConsent, type PreviewParts, previewOf } from './import-preview.ts'
import { mediaFolderName, sweepMedia, syncFolder } from './media-store.ts'
import { openWholePack, type WholePack } from './open-whole-pack.ts'
import type { ScannedTypack, ScanTypack, TakeScanned } from './scan-typack.ts'
import { signerView } from './signer-view.ts'
import { textPackFiles } from './text-pack-files.ts'

/** Told how much of a file is read and checked, from 0 to 1; never less than before. */
export type TellProgress = (share: number) => void

/** Importing packs, in two steps: what a file holds is seen before anything of it is used. One job runs at a time. */
export type PackImports = {
  /**
   * Reads a `.typack` as if it were hostile and puts it aside. Throws a `typack-…` code, `pack-broken`, `file-unreadable` or,
   * once `signal` aborts, `import-cancelled`; then nothing of it is left. `onProgress` is told how much is done, from 0 to 1.
   */
  readonly stage: (file: string, signal?: AbortSignal, onProgress?: TellProgress) => Promise<PackPreview>
  /**
   * Makes a staged pack the one that is served. Throws `import-unknown`, `pack-older`, `pack-version-taken`,
   * `pack-publisher-differs` or `pack-signature-missing`; then it stays staged.
   */
  readonly publish: (staged: string, consent: ImportConsent) => Promise<ImportedPack>
  /** Throws a staged pack away; one that is not there is as good as gone. */
  readonly discard: (staged: string) => Promise<void>
  /** The preview of a file and the pack whole, answer keys included, with nothing written. Throws as `stage` does. */
  readonly inspect: (
    file: string,
  ) => Promise<{ readonly preview: PackPreview; readonly whole: Extract<WholePack, { failure: null }> }>
  /** Imported packs in order of id. */
  readonly list: () => Promise<readonly ImportedPack[]>
  /** Takes an imported pack away; learners' records stay, with what they answered. Throws `pack-shipped` or `pack-unknown`. */
  readonly remove: (pack: string) => Promise<void>
  /** Waits until nothing is being done, so that the data folder can be closed. */
  readonly settled: () => Promise<void>
  /** Stops what is being done; the next start sweeps it away. */
  readonly close: () => void
}

/** What imports are made of. */
export type PackImportParts = PreviewParts & {
  readonly scan: ScanTypack
  readonly compile: CachedCompile
  readonly dataFolder: string
  readonly now: () => number
  /** Hears of every pack that became live, with a way to its texts. */
  readonly onPublished: (readText: (path: string) => string | null) => Promise<void>
  readonly randomBytes: (count: number) => Uint8Array
}

/** One transaction of staging: small, so that nothing else in the program waits for it. */
const pieceBytes = 200_000
const pieceFiles = 64
/** Compiling a large course takes minutes on an old PC; what takes longer is made to. */
const longestCompileMs = 600_000

/** Reading a file is quick beside compiling its texts. */
const scannedShare = 0.2

/** See {@link PackImports}. What an earlier start left unfinished is swept away first. */
export function createPackImports(parts: PackImportParts): PackImports {
  const { imports, publishers, packs, scan, now } = parts
  const mediaFolder = join(parts.dataFolder, mediaFolderName)
  const staged = new Map<string, ScannedTypack>()
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  const sweep = async (): Promise<void> => {
    const spared = [...staged.keys()]
    const unwanted = imports.listUnwanted(spared)
    if (unwanted.length === 0) return
    // The rows stay as long as a picture does, so that the next start finds it.
    if (!(await sweepMedia(mediaFolder, imports.mediaInUse(spared)))) return
    for (const id of unwanted) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two pieces
      while (!closing.signal.aborted && imports.sweepSome(id)) await nextTurn()
    }
  }

  /** What is over is over: what a failing disk leaves to sweep, the next sweep or start finds. */
  const sweepIfPossible = (): Promise<void> => sweep().catch(unlessTrouble)

  const open = async (
    files: Parameters<typeof textPackFiles>[1],
    readText: Parameters<typeof textPackFiles>[2],
    pack: string,
    signal: AbortSignal,
    onProgress: TellProgress = () => undefined,
  ) => {
    const startedAt = now()
    const sources = files().filter((path) => courseFile(path) !== null).length
    let compiled = 0
    const counted = <T>(result: T): T => {
      compiled += 1
      onProgress(Math.min(1, compiled / Math.max(1, sources)))
      return result
    }
    const stopIfLate = (): void => {
      if (signal.aborted) throw new AppError('import-cancelled')
      if (now() - startedAt > longestCompileMs) throw new AppError('typack-too-slow')
    }
    const whole = await openWholePack(pack, textPackFiles(pack, files, readText), {
      module: async (source) => {
        stopIfLate()
        return counted(await parts.compile.module(source))
      },
      bank: async (source) => {
        stopIfLate()
        return counted(await parts.compile.bank(source))
      },
    })
    if (whole.failure !== null) throw whole.failure
    return whole
  }

  const view = async (found: LiveImport): Promise<ImportedPack> => {
    const { pack, version, digest, importedAt, bytes } = found
    const signer = signerView(found.signer, publishers)
    return { pack, version, digest, signer, importedAt, bytes, isServed: await packs.isServed(found) }
  }

  const stage = async (
    file: string,
    given: AbortSignal | undefined,
    onProgress: TellProgress,
  ): Promise<PackPreview> => {
    const signal = given === undefined ? closing.signal : AbortSignal.any([given, closing.signal])
    const id = randomUuid(parts.randomBytes(16))
    imports.begin(id)
    try {
      const pieces = collectPieces((files) => imports.addFiles(id, files))
      const take: TakeScanned = (found, share) => {
        onProgress(share * scannedShare)
        return pieces.add(found)
      }
      const scanned = await scan({ file, mediaFolder }, take, signal)
      pieces.finish()
      await syncFolder(mediaFolder)
      const { pack } = scanned.manifest
      const readText = (path: string) => imports.readText(id, path)
      const whole = await open(
        () => imports.listPaths(id),
        readText,
        pack,
        signal,
        (share) => onProgress(scannedShare + share * (1 - scannedShare)),
      )
      await nextTurn()
      const preview = await previewOf(parts, scanned, { ...whole, changesText: readText('changes.json') }, id)
      if (signal.aborted) throw new AppError('import-cancelled')
      staged.set(id, scanned)
      return preview
    } catch (error) {
      await sweepIfPossible()
      throw error
    }
  }

  const publish = async (id: string, consent: ImportConsent): Promise<ImportedPack> => {
    const scanned = staged.get(id)
    if (scanned === undefined) throw new AppError('import-unknown', { staged: id })
    const overVersion = await checkConsent(parts, scanned, consent)
    const { pack, version } = scanned.manifest
    imports.publish(id, { pack, version, digest: scanned.digest, signer: scanned.signer }, now(), overVersion)
    staged.delete(id)
    await sweepIfPossible()
    const found = imports.findLive(pack)
    if (found === null) throw new Error('published pack is not there')
    await parts.onPublished((path) => imports.readText(found.id, path))
    return view(found)
  }

  if (imports.listUnwanted([]).length > 0) void inTurn(sweep).catch(() => undefined)
  return {
    stage: (file, signal, onProgress = () => undefined) => inTurn(() => stage(file, signal, onProgress)),
    publish: (id, consent) => inTurn(() => publish(id, consent)),
    discard: (id) =>
      inTurn(async () => {
        if (staged.delete(id)) await sweepIfPossible()
      }),
    inspect: (file) =>
      inTurn(async () => {
        const texts = new Map<string, string>()
        const keep = ({ path, text }: ImportedFile) => {
          if (text !== null) texts.set(path, text)
          return Promise.resolve()
        }
        const scanned = await scan({ file, mediaFolder: null }, keep, closing.signal)
        const readText = (path: string) => texts.get(path) ?? null
        const whole = await open(() => [...texts.keys()], readText, scanned.manifest.pack, closing.signal)
        const fresh = { ...whole, changesText: readText('changes.json') }
        return { preview: await previewOf(parts, scanned, fresh, null), whole }
      }),
    list: () => inTurn(() => Promise.all(imports.listLive().map(view))),
    remove: (pack) =>
      inTurn(async () => {
        const found = imports.findLive(pack)
        if (found === null) {
          const isShipped = (await packs.shippedVersion(pack)) !== null
          throw new AppError(isShipped ? 'pack-shipped' : 'pack-unknown', { pack })
        }
        imports.retire(found.id)
        await sweepIfPossible()
      }),
    settled: async () => {
      await last
    },
    close: () => closing.abort(),
  }
}

function unlessTrouble(error: unknown): void {
  if (!isTrouble(error)) throw error
}

/** Gathers files until they make a piece, and hands each piece on. */
function collectPieces(write: (files: readonly ImportedFile[]) => void) {
  let files: ImportedFile[] = []
  let bytes = 0
  const finish = (): void => {
    if (files.length > 0) write(files)
    files = []
    bytes = 0
  }
  return {
    add: (file: ImportedFile): Promise<void> => {
      files.push(file)
      bytes += file.text === null ? 0 : file.bytes
      if (bytes >= pieceBytes || files.length >= pieceFiles) finish()
      return Promise.resolve()
    },
    finish,
  }
}
