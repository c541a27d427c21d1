import type { LearnerSecrets } from '../protection/vault.ts'
import type { PrivateTextsRepository, StoredPrivateText } from '../repositories/private-texts-repository.ts'
import type { ClosedKeyRow, ProtectionRow, ProtectionsRepository } from '../repositories/protections-repository.ts'
import type { LearnerKeys } from './learner-keys.ts'
import type { LearnerProtection } from './learner-protection.ts'
import type { LogBatch } from './log-batch.ts'
import type { LogTables, SealedPayload } from './log-tables.ts'
import type { MergeReport } from './merge.ts'

/** A learner who comes from another data folder, with all that is theirs. */
export type MovedLearner = {
  readonly person: Parameters<LearnerKeys['createLearner']>[0]
  readonly batch: LogBatch
  readonly protection: { readonly secrets: LearnerSecrets; readonly row: ProtectionRow } | null
  readonly closedKeys: readonly ClosedKeyRow[]
  readonly closedPayloads: readonly SealedPayload[]
  readonly texts: readonly StoredPrivateText[]
}

/**
 * Takes in a learner from another data folder; `rest` stores what is no business of the log. Runs inside the caller's
 * transaction. Throws `learner-exists`.
 */
export function createMoveIn(parts: {
  readonly createLearner: LearnerKeys['createLearner']
  readonly protect: LearnerProtection['protect']
  readonly merge: (batch: LogBatch) => MergeReport
  readonly protections: ProtectionsRepository
  readonly texts: PrivateTextsRepository
  readonly tables: LogTables
}): (moved: MovedLearner, at: number, rest: (learner: string) => void) => string {
  const { createLearner, protect, merge, protections, texts, tables } = parts
  return ({ person, batch, protection, ...moved }, at, rest) => {
    const learner = createLearner(person, at)
    merge(batch)
    if (protection !== null) protect(learner, protection.secrets, protection.row)
    for (const row of moved.closedKeys) protections.putClosedKey(learner, row)
    for (const row of moved.closedPayloads) tables.addSealedPayload(row)
    texts.putStored(learner, moved.texts)
    rest(learner)
    return learner
  }
}
