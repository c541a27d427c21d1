import type { BackupTrouble } from '#contract/backup.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'

/** Shows what keeps the backup of the day from being made, whenever that changes. Ends where the records are not open. */
export async function followBackupTrouble(
  api: ApiClient,
  show: (trouble: BackupTrouble | null) => void,
  known: BackupTrouble | null = null,
): Promise<void> {
  const reply = await api.awaitBackupTrouble({ known })
  if (!reply.ok) return
  show(reply.value)
  await followBackupTrouble(api, show, reply.value)
}
