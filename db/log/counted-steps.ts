import type { CheckedHead } from '#courses/record/credential-heads.ts'
import type { ReadableDb } from '../connection/sqlite.ts'

/** Which events count, and in which order, found in small steps: the same as `EventReader` says at once, for logs so long that others would wait. */
export type CountedSteps = {
  readonly ofChain: (chain: string) => Generator<undefined, ReadonlySet<string>>
  /** The hashes of a chain's first events that count. */
  readonly firstOfChain: (chain: string) => Generator<undefined, readonly string[]>
  /** The hashes of a learner's events that count, in total order. */
  readonly orderOfLearner: (learner: string) => Generator<undefined, readonly string[]>
  /** The newest event that counts of each of a learner's chains, in the order of the chains. */
  readonly headsOfLearner: (learner: string) => Generator<undefined, readonly CheckedHead[]>
}

type Place = { readonly hash: string; readonly chain: string; readonly seq: number; readonly lamport: number }

/** Links of one step: some milliseconds of work. */
const linksAtOnce = 500

/** Prepares the statements. The rule of what counts is that of `event-rows.ts`. */
export function createCountedSteps(db: ReadableDb): CountedSteps {
  const trusted = db
    .prepare<{ of: string }, string>(
      `SELECT e.hash FROM events AS e JOIN seals AS s ON s.event = e.hash AND s.signer = e.chain WHERE e.chain = @of
       UNION SELECT e.hash FROM writers AS w JOIN events AS e ON e.hash = w.head AND e.chain = w.chain WHERE w.chain = @of`,
    )
    .pluck()
  const links = db.prepare<[string], { prev: string | null; seq: number }>(
    'SELECT prev, seq FROM events WHERE hash = ?',
  )
  const before = db
    .prepare<[string | null, string, number], string>(
      'SELECT hash FROM events WHERE hash = ? AND chain = ? AND seq = ?',
    )
    .pluck()
  const firsts = db
    .prepare<[string], string>('SELECT hash FROM events WHERE chain = ? AND seq = 1 ORDER BY hash')
    .pluck()
  const chainsOf = db.prepare<[string], string>('SELECT public_key FROM chains WHERE learner_id = ?').pluck()
  const places = db.prepare<[string], Place>('SELECT hash, chain, seq, lamport FROM events WHERE chain = ?')

  const ofChain = function* ofChain(chain: string): Generator<undefined, ReadonlySet<string>> {
    const counted = new Set<string>()
    let followed = 0
    for (const head of trusted.all({ of: chain })) {
      let hash: string | undefined = head
      while (hash !== undefined && !counted.has(hash)) {
        counted.add(hash)
        const link = links.get(hash)
        hash = link === undefined ? undefined : before.get(link.prev, chain, link.seq - 1)
        followed += 1
        if (followed % linksAtOnce === 0) yield
      }
    }
    return counted
  }
  const placesOf = function* placesOf(learner: string): Generator<undefined, readonly Place[]> {
    const all: Place[] = []
    for (const chain of chainsOf.all(learner)) {
      const counted = yield* ofChain(chain)
      yield
      all.push(...places.all(chain).filter(({ hash }) => counted.has(hash)))
      yield
    }
    return all
  }
  return {
    ofChain,
    firstOfChain: function* firstOfChain(chain) {
      const counted = yield* ofChain(chain)
      return firsts.all(chain).filter((hash) => counted.has(hash))
    },
    orderOfLearner: function* orderOfLearner(learner) {
      const all = yield* placesOf(learner)
      return all.toSorted(inTotalOrder).map(({ hash }) => hash)
    },
    headsOfLearner: function* headsOfLearner(learner) {
      const heads = new Map<string, CheckedHead>()
      const all = yield* placesOf(learner)
      for (const { chain, seq, hash } of all.toSorted(inTotalOrder))
        if (seq > (heads.get(chain)?.seq ?? 0)) heads.set(chain, { chain, seq, hash })
      return [...heads.values()].toSorted((a, b) => compare(a.chain, b.chain))
    },
  }
}

function inTotalOrder(a: Place, b: Place): number {
  return a.lamport - b.lamport || compare(a.chain, b.chain) || a.seq - b.seq || compare(a.hash, b.hash)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
