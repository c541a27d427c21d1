import { BackupTroubleNote } from '#renderer/features/backups/backup-trouble-note.tsx'
import { useFeature } from './stores.ts'

/** Above every screen: what is wrong with the backup of the day, until it is right again or the reader has seen it. */
export function BackupTroublePlace() {
  const trouble = useFeature('backups', (state) => state.trouble)
  const { showTrouble } = useFeature('backups', (state) => state.actions)
  return trouble === null ? null : <BackupTroubleNote trouble={trouble} onSeen={() => showTrouble(null)} />
}
