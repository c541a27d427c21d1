import { type FileHandle, open } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'
import { writeEntries } from '#courses/record/bundle/bundle-entries.ts'
import { readBundleFile } from '#courses/record/bundle/bundle-file.ts'
import { largestBundleBytes } from '#courses/record/bundle/bundle-limits.ts'
import type { BundleManifest } from '#courses/record/bundle/bundle-manifest.ts'
import { sha256 } from '#db/log/digest.ts'
import { exactText } from '#db/log/exact-text.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import { type CheckedBundle, type CheckedEvent, checkBundle } from './check-bundle.ts'

/** What a sound bundle holds. Times are milliseconds since 1970 UTC, by the clocks of the learner's PCs. */
export type ScannedBundle = {
  readonly manifest: BundleManifest
  readonly bytes: number
  /** SHA-256 of the whole file. */
  readonly digest: string
  readonly headLamport: number
  readonly chains: readonly {
    readonly chain: string
    readonly events: number
    readonly from: number
    readonly to: number
  }[]
  /** By kind, in the order of the alphabet. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
  /** Payloads of private and client events that are not in it. */
  readonly leftOut: number
  /** Payloads of credit events that were erased. */
  readonly erased: number
  /** Places at which two events stand. */
  readonly forks: number
}

/**
 * Reads a bundle somewhere that does not block, as if it were hostile, and only once all of it was found sound gives it out in pieces:
 * bytes of `writeEntries`, snapshots first, then events in their order, seals last. Throws an `AppError` with a `bundle-…` code or
 * `file-unreadable`.
 */
export type ScanBundle = (
  file: string,
  onPiece: (piece: Uint8Array) => Promise<void>,
  signal: AbortSignal,
) => Promise<ScannedBundle>

const eventsAtOnce = 100
const bytesAtOnce = 200_000

/** Reads a bundle in this thread; see {@link ScanBundle}. */
export async function scanBundle(file: string, onPiece: (piece: Uint8Array) => Promise<void>): Promise<ScannedBundle> {
  const bytes = await readWhole(file)
  const framed = readBundleFile(bytes, exactText)
  if ('problem' in framed) throw new AppError(framed.problem)
  const checked = checkBundle(framed)
  if ('problem' in checked) throw new AppError(checked.problem)
  for (const piece of piecesOf(checked.batch)) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- waits for the receiver, so that pieces do not heap up
    await onPiece(piece)
  }
  return { manifest: framed.manifest, bytes: bytes.length, digest: sha256(bytes), ...survey(framed.manifest, checked) }
}

/** The bytes of a file, but never more than a bundle may have. */
async function readWhole(file: string): Promise<Uint8Array> {
  let handle: FileHandle | null = null
  try {
    handle = await open(file, 'r')
    const found = await handle.stat()
    if (!found.isFile()) throw new AppError('file-unreadable', { file })
    if (found.size > largestBundleBytes) throw new AppError('bundle-too-large')
    const bytes = new Uint8Array(found.size)
    let filled = 0
    while (filled < bytes.length) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one part after another
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) return bytes.subarray(0, filled)
      filled += bytesRead
    }
    return bytes
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-unreadable', { file }, { cause: error })
  } finally {
    await handle?.close()
  }
}

function* piecesOf({ snapshots, events, seals }: LogBatch): Generator<Uint8Array> {
  const nothing: LogBatch = { snapshots: [], events: [], seals: [] }
  for (const some of inPieces(snapshots, ({ length }) => length)) yield writeEntries({ ...nothing, snapshots: some })
  const sizeOf = ({ header, payload }: LogBatch['events'][number]) => header.length + (payload?.bytes.length ?? 0)
  for (const some of inPieces(events, sizeOf)) yield writeEntries({ ...nothing, events: some })
  for (const some of inPieces(seals, () => 200)) yield writeEntries({ ...nothing, seals: some })
}

function* inPieces<T>(things: readonly T[], sizeOf: (thing: T) => number): Generator<readonly T[]> {
  let piece: T[] = []
  let size = 0
  for (const thing of things) {
    piece.push(thing)
    size += sizeOf(thing)
    if (piece.length >= eventsAtOnce || size >= bytesAtOnce) {
      yield piece
      piece = []
      size = 0
    }
  }
  if (piece.length > 0) yield piece
}

function survey({ head }: BundleManifest, { events }: CheckedBundle) {
  const chains = new Map<string, { events: number; from: number; to: number }>()
  const kinds = new Map<string, number>()
  const places = new Set<string>()
  for (const { head: header } of events) {
    const { chain, seq, at, kind } = header
    const before = chains.get(chain) ?? { events: 0, from: at, to: at }
    chains.set(chain, { events: before.events + 1, from: Math.min(before.from, at), to: Math.max(before.to, at) })
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    places.add(`${chain}/${seq}`)
  }
  const isAbsent = (isCredit: boolean) => (event: CheckedEvent) =>
    event.payload === null && (event.head.class === 'credit') === isCredit
  return {
    headLamport: events.find(({ hash }) => hash === head.hash)?.head.lamport ?? 0,
    chains: [...chains].map(([chain, facts]) => ({ chain, ...facts })),
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    leftOut: events.filter(isAbsent(false)).length,
    erased: events.filter(isAbsent(true)).length,
    forks: events.length - places.size,
  }
}
