import { useEffect } from 'react'
import { BackupsScreen } from '#renderer/features/backups/backups-screen.tsx'
import { useFeature } from './stores.ts'

/** Backups at their address; whoever leaves has changed nothing. */
export function BackupsRoute() {
  const backups = useFeature('backups', (state) => state.backups)
  const making = useFeature('backups', (state) => state.making)
  const checks = useFeature('backups', (state) => state.checks)
  const restoring = useFeature('backups', (state) => state.restoring)
  const { load, make, check, prepare, leave, restore } = useFeature('backups', (state) => state.actions)
  useEffect(() => void load(), [load])
  useEffect(() => leave, [leave])
  return (
    <BackupsScreen
      backups={backups}
      making={making}
      checks={checks}
      restoring={restoring}
      onMake={() => void make()}
      onCheck={(backup) => void check(backup)}
      onPrepare={(backup) => void prepare(backup)}
      onLeave={leave}
      onRestore={() => void restore()}
      onRetry={() => void load()}
    />
  )
}
