import type { EventBody } from '#courses/record/event-kinds.ts'
import type { EventWriter } from './event-writer.ts'
import { publicKeyOf, sealEvent } from './key-pair.ts'
import type { LogTables, Writer } from './log-tables.ts'

type Follows = Extract<EventBody, { readonly kind: 'chain-opened' }>['payload']['follows']

/** What a new chain goes on from: nothing at all, or the writer before it. */
export type ChainStart = { readonly follows: Follows; readonly lamport: number; readonly highestAt: number }

/** Opens a chain for a learner and makes it the one this data folder writes. Runs inside the caller's transaction. */
export type ChainOpener = (learner: string, rootSeed: Uint8Array, at: number, start: ChainStart) => Writer

/** The chain gets a key of its own; its first event names the root key and is sealed by it. */
export function createChainOpener(
  tables: LogTables,
  writeEvent: EventWriter,
  randomBytes: (count: number) => Uint8Array,
): ChainOpener {
  return (learner, rootSeed, at, { follows, lamport, highestAt }) => {
    const seed = randomBytes(32)
    const chain = publicKeyOf(seed)
    tables.addChain(chain)
    tables.setLearnerOfChain(chain, learner)
    const payload = { format: 1 as const, root: publicKeyOf(rootSeed), follows }
    const { writer, event } = writeEvent(
      { learner, chain, seed, head: null, headSeq: 0, lamport, highestAt, restart: null },
      { kind: 'chain-opened', v: 1, payload },
      at,
    )
    tables.addSeal(sealEvent(event.hash, rootSeed))
    return writer
  }
}
