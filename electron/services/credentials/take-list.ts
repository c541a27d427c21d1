import type { TakenList } from '#contract/trust-view.ts'
import type { Revocations } from './revocations.ts'
import type { TrustService } from './trust-service.ts'

/** Takes in a list as {@link TrustService.take} does, and records what it withdraws of the papers of the learners here. Throws as that does. */
export type TakeList = (file: string, isAccepted: boolean) => Promise<TakenList>

/** See {@link TakeList}. */
export function createTakeList(trust: Pick<TrustService, 'take'>, revocations: Revocations): TakeList {
  return async (file, isAccepted) => {
    const taken = trust.take(file, isAccepted)
    await revocations.recordAll()
    return taken
  }
}
