import { createHash } from 'node:crypto'
import { maxScanBytes } from '#contract/credit-words.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CreditDetails } from '#courses/format/credit-details.ts'
import type { ScansRepository } from '#db/repositories/scans-repository.ts'
import { nextTurn } from '../next-turn.ts'
import { runInTurns } from '../run-in-turns.ts'
import { scanType } from './scan-type.ts'

/** What an entry says of its scan. */
export type ScanFile = NonNullable<CreditDetails['evidence']['file']>

/** Scans of evidence of a learner, by digest. */
export type ScanStore = {
  /** Keeps a scan, a piece at a time. Throws `scan-kind`, `scan-too-large` or `scans-full`. */
  readonly keep: (learner: string, bytes: Uint8Array) => Promise<ScanFile>
  readonly has: (learner: string, digest: string) => boolean
  /** The bytes, checked against the digest. Throws `scan-not-here`. */
  readonly read: (learner: string, digest: string) => Promise<Uint8Array>
  /** Deletes the scans that nothing names. */
  readonly dropOthers: (learner: string, named: ReadonlySet<string>) => void
}

/** Bytes of a piece: a small transaction even on a slow disk. */
const pieceBytes = 512 * 1024
/** Most bytes of scans that one learner may have here: they travel in every backup and in the file of a move. */
const mostBytes = 120_000_000

/** See {@link ScanStore}. What a start that was cut off left is swept away at once. */
export function createScanStore(scans: ScansRepository): ScanStore {
  scans.sweep()
  return {
    keep: async (learner, bytes) => {
      const type = scanType(bytes)
      if (type === null) throw new AppError('scan-kind')
      if (bytes.length > maxScanBytes) {
        const most = megabytes(maxScanBytes)
        throw new AppError('scan-too-large', { megabytes: Math.ceil(bytes.length / 100_000) / 10, most })
      }
      const digest = await runInTurns(digestSteps(bytes))
      if (scans.piecesOf(learner, digest) === null) {
        if (scans.storedBytes(learner) + bytes.length > mostBytes) {
          throw new AppError('scans-full', { most: megabytes(mostBytes) })
        }
        const pieces = Math.ceil(bytes.length / pieceBytes)
        for (let number = 0; number < pieces; number += 1) {
          // Not after the last one: a scan that is whole is named before anything else happens.
          // oxlint-disable-next-line eslint/no-await-in-loop -- other work runs between two pieces
          if (number > 0) await nextTurn()
          const from = number * pieceBytes
          scans.putPiece(learner, digest, { number, pieces, bytes: bytes.subarray(from, from + pieceBytes) })
        }
      }
      return { digest, type, bytes: bytes.length }
    },
    has: (learner, digest) => scans.piecesOf(learner, digest) !== null,
    read: async (learner, digest) => {
      const pieces = scans.piecesOf(learner, digest) ?? 0
      const read: Uint8Array[] = []
      for (let number = 0; number < pieces; number += 1) {
        const piece = scans.readPiece(learner, digest, number)
        if (piece !== null) read.push(piece)
        // oxlint-disable-next-line eslint/no-await-in-loop -- other work runs between two pieces
        await nextTurn()
      }
      const bytes = Buffer.concat(read)
      if ((await runInTurns(digestSteps(bytes))) !== digest) throw new AppError('scan-not-here')
      return bytes
    },
    dropOthers: (learner, named) => {
      for (const digest of scans.list(learner)) if (!named.has(digest)) scans.remove(learner, digest)
    },
  }
}

/** SHA-256 of a scan, a piece at a time. */
function* digestSteps(bytes: Uint8Array): Generator<undefined, string> {
  const hash = createHash('sha256')
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    hash.update(bytes.subarray(from, from + pieceBytes))
    yield
  }
  return hash.digest('hex')
}

function megabytes(bytes: number): number {
  return bytes / 1_000_000
}
