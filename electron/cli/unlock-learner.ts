import type { Services } from '#services/services.ts'
import { askPassphrase } from './ask-passphrase.ts'
import type { Call } from './call.ts'
import { takeOption } from './command.ts'

/**
 * Opens the learner of a call for as long as the command runs, if a passphrase protects them. Throws what `unlock` throws,
 * and `passphrase-missing`.
 */
export async function unlockLearner(call: Call, { learners, protection }: Services): Promise<void> {
  const isLocked = learners.list().some(({ learner, lock }) => learner === call.learner && lock === 'locked')
  if (isLocked) await protection.unlock(takeOption(call.learner, '--learner'), await askPassphrase(call, 'open'))
}
