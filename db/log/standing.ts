import { type StoredEvent, toRecordEvent } from './event-rows.ts'
import type { LogTables } from './log-tables.ts'

/**
 * Whose chain this is, by its first events that count: the learner of this data folder whose root key both stands in the first event and
 * sealed it. `null` is quarantine: the first event is not here or does not count, its root key is unknown here, its seal is
 * missing, or the chain claims two roots. Names never decide.
 */
export function standingOf(firsts: readonly StoredEvent[], tables: LogTables): string | null {
  const roots = new Set<string>()
  for (const first of firsts) {
    const body = toRecordEvent(first)?.body
    if (body?.kind !== 'chain-opened') continue
    const { root } = body.payload
    if (tables.sealsOf(first.hash).some((seal) => seal.signer === root)) roots.add(root)
  }
  const [root, ...others] = roots
  return root === undefined || others.length > 0 ? null : tables.learnerOfRoot(root)
}
