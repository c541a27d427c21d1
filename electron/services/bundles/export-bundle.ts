import type { BundleExport } from '#contract/bundle.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { writeEntries } from '#courses/record/bundle/bundle-entries.ts'
import { writeBundleFile } from '#courses/record/bundle/bundle-file.ts'
import { encodeManifest } from '#courses/record/bundle/bundle-manifest.ts'
import { type PayloadClass, payloadClasses } from '#courses/record/event-header.ts'
import { sha256 } from '#db/log/digest.ts'
import { headerOf } from '#db/log/event-rows.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { runInTurns } from '../run-in-turns.ts'

/** A bundle as it will lie on a stick, and what is in it. */
export type ExportedBundle = { readonly file: Uint8Array; readonly exported: BundleExport }

/**
 * Makes a learner's bundle: everything that counts, sealed up to the newest event; the same log gives the same bytes. Without
 * `isWithPrivate`, the payloads of private and client records stay here. Others run between its steps. Throws `learner-unknown`,
 * `learner-not-here` or `bundle-too-large`.
 */
export async function exportBundle(
  { log, learners }: { readonly log: RecordLog; readonly learners: LearnersRepository },
  learner: string,
  isWithPrivate: boolean,
): Promise<ExportedBundle> {
  const person = learners.find(learner)
  if (person === null) throw new AppError('learner-unknown', { learner })
  const classes: readonly PayloadClass[] = isWithPrivate ? payloadClasses.toSorted() : ['credit']
  const { batch, head } = await collect(log, learner, classes)
  const body = writeEntries(batch)
  const { events, snapshots, seals } = batch
  const manifest = encodeManifest({
    format: 1,
    learner: { id: learner, name: person.name, root: person.rootPublicKey },
    head,
    classes,
    counts: { events: events.length, snapshots: snapshots.length, seals: seals.length },
    body: { bytes: body.length, digest: sha256(body) },
  })
  if (manifest === null) throw new AppError('invalid-input', { reason: 'name' })
  const manifestBytes = Buffer.from(manifest)
  const signature = log.signBundle(learner, head.chain, sha256(manifestBytes))
  const file = writeBundleFile({ manifestBytes, signature, body })
  if (file === null) throw new AppError('bundle-too-large')
  const shown = { learner, name: person.name, fingerprint: fingerprintOf(person.rootPublicKey) }
  const leftOut = events.filter((event) => event.payload === null && headerOf(event)?.class !== 'credit').length
  const facts = { bytes: file.length, digest: sha256(file), events: events.length, snapshots: snapshots.length }
  return { file, exported: { learner: shown, ...facts, classes, leftOut } }
}

/** The learner's log and its head, of one moment. */
async function collect(log: RecordLog, learner: string, classes: readonly PayloadClass[]) {
  for (;;) {
    const head = log.headOf(learner)
    // oxlint-disable-next-line eslint/no-await-in-loop -- again only when something was recorded meanwhile
    const batch = await runInTurns(log.exportSteps(learner, classes))
    if (log.headOf(learner).hash === head.hash) return { batch, head }
  }
}
