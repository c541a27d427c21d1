import type { BundleExport, BundleImport, BundleView, QuarantinedChainView } from '#contract/bundle.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { readEntries } from '#courses/record/bundle/bundle-entries.ts'
import { isTrouble } from '#db/connection/trouble.ts'
import { sha256 } from '#db/log/digest.ts'
import { learnerIdOf, randomUuid } from '#db/log/key-pair.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { BundleImportsRepository } from '#db/repositories/bundle-imports-repository.ts'
import type { ChainsRepository } from '#db/repositories/chains-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { RosterRepository } from '#db/repositories/roster-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Log } from '../log.ts'
import { nextTurn } from '../next-turn.ts'
import { sameName } from '../same-name.ts'
import { exportBundle } from './export-bundle.ts'
import type { ScanBundle, ScannedBundle } from './scan-bundle.ts'

/** Bundles out and in. One job runs at a time, in steps between which others run. */
export type BundlesService = {
  /** Seals the head and gives the bundle's bytes. Throws `learner-unknown`, `learner-not-here` or `bundle-too-large`. */
  readonly exportBundle: (
    learner: string,
    isWithPrivate: boolean,
  ) => Promise<{ readonly file: Uint8Array; readonly exported: BundleExport }>
  /** Says what a bundle holds and what of it is new here; writes nothing. Throws a `bundle-…` code or `file-unreadable`. */
  readonly inspect: (file: string) => Promise<BundleView>
  /**
   * Checks a bundle and takes it in: wholly or, with a thrown `bundle-…` code or `file-unreadable`, not at all. With `isAccepted` its
   * learner is vouched for; without, only one who is known here or named by the roster is, and all others are kept apart.
   */
  readonly importBundle: (file: string, isAccepted: boolean) => Promise<BundleImport>
  /** Vouches for somebody whose bundle came in, so that their records count. Throws `sender-unknown`. */
  readonly accept: (learner: string) => Promise<void>
  /** Vouches for everyone whose bundle came in and whom the roster names. */
  readonly acceptListed: () => Promise<void>
  /** Chains that nobody here vouches for. */
  readonly quarantined: () => readonly QuarantinedChainView[]
  /** Waits until nothing is being done, so that the data folder can be closed. */
  readonly settled: () => Promise<void>
  /** Stops what is being done; the next start goes on with what is decided and sweeps the rest. */
  readonly close: () => void
}

/** What bundles need. */
export type BundleParts = {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly imports: BundleImportsRepository
  readonly chains: ChainsRepository
  readonly roster: RosterRepository
  readonly scan: ScanBundle
  readonly report: Log
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/**
 * See {@link BundlesService}. An import is checked whole, then lies in staging; one tiny transaction decides it, and it is merged piece
 * by piece, seals last, so that nothing of it counts before all of it is here. After a power cut the next start goes on.
 */
export function createBundlesService(parts: BundleParts): BundlesService {
  const { log, learners, imports, chains, roster, scan, report, now } = parts
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  const settle = async (): Promise<void> => {
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two steps
    while (!closing.signal.aborted && log.settleSome()) await nextTurn()
  }

  const sweep = async (): Promise<void> => {
    for (const id of imports.listUnwanted()) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two steps
      while (!closing.signal.aborted && imports.sweepSome(id)) await nextTurn()
    }
  }

  /** Merges what is decided; repeating it adds nothing, so it may begin again after a power cut. */
  const merge = async (id: string): Promise<number> => {
    let added = 0
    for (const number of imports.listPieces(id)) {
      if (closing.signal.aborted) return added
      const piece = readEntries(imports.readPiece(number) ?? new Uint8Array())
      if (piece !== null) added += log.takeIn(piece).added
      // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two steps
      await nextTurn()
    }
    imports.finish(id)
    return added
  }

  const acceptListed = async (): Promise<void> => {
    for (const { learner, name, rootPublicKey } of imports.listSenders()) {
      if (learners.find(learner) !== null || !roster.isListed(learner)) continue
      log.acceptRoot({ name, rootPublicKey }, now())
      // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two steps
      await nextTurn()
    }
    await settle()
  }

  /** Goes on with what an earlier start left, before anything else is done. */
  const recover = async (): Promise<void> => {
    for (const id of imports.listTaken()) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after another
      await merge(id)
    }
    await acceptListed()
    await sweep()
  }

  const view = (scanned: ScannedBundle, newEvents: number): BundleView => {
    const { manifest, bytes, digest, kinds, leftOut, erased, forks } = scanned
    const { id, name, root } = manifest.learner
    const known = learners.find(id)
    const others = [
      ...learners.list().map((person) => ({ learner: person.id, name: person.name })),
      ...imports.listSenders(),
    ]
    const standing = known === null ? (roster.isListed(id) ? 'listed' : 'unknown') : known.isOwn ? 'own' : 'vouched'
    return {
      learner: { learner: id, name, fingerprint: fingerprintOf(root) },
      standing,
      isNameOfAnother: others.some((other) => other.learner !== id && sameName(other.name, name)),
      bytes,
      digest,
      events: manifest.counts.events,
      newEvents,
      from: Math.min(...scanned.chains.map(({ from }) => from)),
      to: Math.max(...scanned.chains.map(({ to }) => to)),
      chains: scanned.chains.map((chain) => ({ ...chain, isHere: chains.has(chain.chain) })),
      kinds,
      classes: manifest.classes,
      leftOut,
      erased,
      forks,
    }
  }

  /** How many events of a piece are not here. */
  const countNew = (piece: Uint8Array): number =>
    readEntries(piece)?.events.filter(({ header }) => !chains.hasEvent(sha256(header))).length ?? 0

  const importBundle = async (file: string, isAccepted: boolean): Promise<BundleImport> => {
    const id = randomUuid(parts.randomBytes(16))
    let newEvents = 0
    let isBegun = false
    try {
      const keep = (piece: Uint8Array) => {
        if (!isBegun) imports.begin(id)
        isBegun = true
        newEvents += countNew(piece)
        imports.addPiece(id, piece)
        return Promise.resolve()
      }
      const scanned = await scan(file, keep, closing.signal)
      const bundle = view(scanned, newEvents)
      const { id: learner, name, root } = scanned.manifest.learner
      const sender = { learner, name, rootPublicKey: root, headLamport: scanned.headLamport }
      imports.take(id, sender, now(), () => {
        if (isAccepted || bundle.standing !== 'unknown') log.acceptRoot(sender, now())
      })
      const added = await merge(id)
      await settle()
      return {
        bundle,
        added,
        isQuarantined: learners.find(learner) === null,
        forks: chains.countForks(learner),
      }
    } finally {
      // What a failing disk leaves to sweep, the next start finds.
      await sweep().catch((error: unknown) => {
        if (!isTrouble(error)) throw error
      })
    }
  }

  // Nobody waits for it, so it is told in the log; the next start tries again.
  void inTurn(recover).catch((error: unknown) => report.error('import not finished', { cause: String(error) }))
  return {
    exportBundle: (learner, isWithPrivate) => inTurn(() => exportBundle(parts, learner, isWithPrivate)),
    inspect: (file) =>
      inTurn(async () => {
        let newEvents = 0
        const count = (piece: Uint8Array) => {
          newEvents += countNew(piece)
          return Promise.resolve()
        }
        const scanned = await scan(file, count, closing.signal)
        return view(scanned, newEvents)
      }),
    importBundle: (file, isAccepted) => inTurn(() => importBundle(file, isAccepted)),
    accept: (learner) =>
      inTurn(async () => {
        const sender = imports.findSender(learner)
        if (sender === null) throw new AppError('sender-unknown', { learner })
        log.acceptRoot(sender, now())
        await settle()
      }),
    acceptListed: () => inTurn(acceptListed),
    quarantined: () => {
      const senders = new Map(imports.listSenders().map((sender) => [sender.learner, sender]))
      return chains.listQuarantined().map(({ chain, roots, events, from, to }) => {
        const sender = roots.map((root) => senders.get(learnerIdOf(root))).find((found) => found !== undefined) ?? null
        return {
          chain,
          sender: sender && {
            learner: sender.learner,
            name: sender.name,
            fingerprint: fingerprintOf(sender.rootPublicKey),
          },
          events,
          from,
          to,
        }
      })
    },
    settled: async () => {
      await last
    },
    close: () => closing.abort(),
  }
}
