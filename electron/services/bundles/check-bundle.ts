import { readEntries } from '#courses/record/bundle/bundle-entries.ts'
import type { FramedBundle } from '#courses/record/bundle/bundle-file.ts'
import { mostChains } from '#courses/record/bundle/bundle-limits.ts'
import type { BundleProblem } from '#courses/record/bundle/bundle-problems.ts'
import type { EventHeader } from '#courses/record/event-header.ts'
import { readEvent } from '#courses/record/record-event.ts'
import { sha256 } from '#db/log/digest.ts'
import { headerOf, isPayloadOf } from '#db/log/event-rows.ts'
import { exactText } from '#db/log/exact-text.ts'
import { digestsIn } from '#db/log/export-batch.ts'
import { isBundleSignedBy, isSealGood, learnerIdOf } from '#db/log/key-pair.ts'
import type { BatchEvent, LogBatch } from '#db/log/log-batch.ts'

/** An event that was found sound. */
export type CheckedEvent = BatchEvent & { readonly hash: string; readonly head: EventHeader }

/** A bundle that was found sound, taken apart. */
export type CheckedBundle = { readonly batch: LogBatch; readonly events: readonly CheckedEvent[] }

type Problem = { readonly problem: BundleProblem }

/**
 * Checks a bundle against itself, trusting nothing in it: digest and signature; every header, payload, snapshot and seal; that every
 * event counts and every chain is whole, and opened for the one root key that is named; that nothing is left out but what may be.
 */
export function checkBundle({ manifest, manifestBytes, signature, body }: FramedBundle): CheckedBundle | Problem {
  if (sha256(body) !== manifest.body.digest) return { problem: 'bundle-damaged' }
  if (!isBundleSignedBy(manifest.head.chain, sha256(manifestBytes), signature))
    return { problem: 'bundle-signature-wrong' }
  if (learnerIdOf(manifest.learner.root) !== manifest.learner.id) return { problem: 'bundle-signature-wrong' }
  const batch = readEntries(body)
  if (batch === null) return { problem: 'bundle-damaged' }
  const { counts } = manifest
  const isCounted =
    batch.events.length === counts.events &&
    batch.snapshots.length === counts.snapshots &&
    batch.seals.length === counts.seals
  if (!isCounted) return { problem: 'bundle-damaged' }

  const events = checkEvents(batch.events, manifest.classes)
  if (events === null || !batch.seals.every(isSealGood)) return { problem: 'bundle-damaged' }
  if (new Set(events.map(({ head }) => head.chain)).size > mostChains) return { problem: 'bundle-too-large' }
  const byHash = new Map(events.map((event) => [event.hash, event]))
  if (byHash.size !== events.length) return { problem: 'bundle-damaged' }
  if (!isOwnersLog(manifest.learner.root, byHash, batch)) return { problem: 'bundle-signature-wrong' }
  const head = byHash.get(manifest.head.hash)?.head
  if (head?.chain !== manifest.head.chain || head.seq !== manifest.head.seq) return { problem: 'bundle-incomplete' }
  return isWhole(events, batch) ? { batch, events } : { problem: 'bundle-incomplete' }
}

/** Every event with its header read; `null` when a header is none, or a payload is not the one it names or may not be here. */
function checkEvents(events: LogBatch['events'], classes: readonly string[]): readonly CheckedEvent[] | null {
  const checked: CheckedEvent[] = []
  for (const event of events) {
    const head = headerOf(event)
    if (head === null) return null
    if (event.payload !== null && !(classes.includes(head.class) && isPayloadOf(head, event.payload))) return null
    checked.push({ ...event, hash: sha256(event.header), head })
  }
  return checked
}

/** Whether every event counts by the rules of the log, and every chain was opened and sealed for this root. */
function isOwnersLog(root: string, events: ReadonlyMap<string, CheckedEvent>, { seals }: LogBatch): boolean {
  const counted = new Set<string>()
  for (const { event, signer } of seals) {
    let at = events.get(event)
    if (at?.head.chain !== signer) continue
    while (at !== undefined && !counted.has(at.hash)) {
      counted.add(at.hash)
      const before: CheckedEvent | undefined = at.head.prev === null ? undefined : events.get(at.head.prev)
      const follows =
        before?.head.chain === at.head.chain &&
        before.head.seq === at.head.seq - 1 &&
        before.head.lamport < at.head.lamport
      if (at.head.prev !== null && !follows) return false
      at = before
    }
  }
  if (counted.size !== events.size) return false
  const rooted = new Set(seals.filter(({ signer }) => signer === root).map(({ event }) => event))
  return [...events.values()].every((event) => {
    if (event.head.seq > 1) return true
    const body = bodyOf(event)
    return rooted.has(event.hash) && body?.kind === 'chain-opened' && body.payload.root === root
  })
}

/** Whether every payload that travels with each bundle is here unless it was erased, and so are exactly the snapshots named. */
function isWhole(events: readonly CheckedEvent[], { snapshots }: LogBatch): boolean {
  const bodies = events.map((event) => bodyOf(event))
  const erased = new Set(bodies.flatMap((body) => (body?.kind === 'payload-erased' ? [body.payload.event] : [])))
  const isPresent = events.every(
    ({ head, hash, payload }) => payload !== null || head.class !== 'credit' || erased.has(hash),
  )
  if (!isPresent) return false
  const named = new Set(events.flatMap(({ payload }) => digestsIn(payload?.bytes ?? null)))
  const here = snapshots.map((bytes) => sha256(bytes))
  const carried = new Set(here)
  if (carried.size !== here.length || here.some((digest) => !named.has(digest))) return false
  return bodies.every(
    (body) => body?.kind !== 'attempt-started' || body.payload.questions.every(({ snapshot }) => carried.has(snapshot)),
  )
}

function bodyOf({ head, payload }: CheckedEvent) {
  return readEvent(head, payload === null ? null : exactText(payload.bytes))?.body ?? null
}
