import { DamageExit } from '#renderer/features/backups/damage-exit.tsx'
import { useFeature } from './stores.ts'

/** The way out of damaged records, over the store of backups. */
export function DamageRoute() {
  const newestSound = useFeature('backups', (state) => state.newestSound)
  const restoring = useFeature('backups', (state) => state.restoring)
  const { findSound, prepare, leave, restore } = useFeature('backups', (state) => state.actions)
  return (
    <DamageExit
      newestSound={newestSound}
      restoring={restoring}
      onFind={findSound}
      onPrepare={(backup) => void prepare(backup)}
      onLeave={leave}
      onRestore={() => void restore()}
    />
  )
}
