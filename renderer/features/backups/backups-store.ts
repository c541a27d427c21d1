import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Backup, BackupCheck, BackupTrouble, RestoreReport } from '#contract/backup.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'

/** Where going back to a backup is. Nothing has changed before the last step. */
export type Restoring =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing'; readonly backup: Backup }
  | { readonly kind: 'ready'; readonly report: RestoreReport; readonly going: Saving }
  | { readonly kind: 'failed'; readonly backup: Backup; readonly error: ReplyError }

/** What is known of a backup that was read again here. */
export type Checking = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly check: BackupCheck }

/** See {@link createBackupsStore}. */
export type BackupsState = {
  readonly backups: Loadable<readonly Backup[]>
  /** The newest that is sound; looked for only where the records are damaged. */
  readonly newestSound: Loadable<Backup | null>
  readonly making: Saving
  /** By the name of the backup. */
  readonly checks: Readonly<Record<string, Checking>>
  readonly restoring: Restoring
  /** What the reader is to be told of the backup of the day. */
  readonly trouble: BackupTrouble | null
  readonly actions: {
    readonly load: () => Promise<void>
    readonly findSound: () => Promise<void>
    readonly make: () => Promise<void>
    readonly showTrouble: (trouble: BackupTrouble | null) => void
    readonly check: (backup: Backup) => Promise<void>
    readonly prepare: (backup: Backup) => Promise<void>
    /** Leaves everything as it is. */
    readonly leave: () => void
    /** Starts the program anew with what was prepared. */
    readonly restore: () => Promise<void>
  }
}

/** See {@link createBackupsStore}. */
export type BackupsStore = StoreApi<BackupsState>

/** The backups in the data folder, and the way back to one. */
export function createBackupsStore(api: ApiClient): BackupsStore {
  return createStore<BackupsState>()((set, get) => {
    const load = async (): Promise<void> => {
      if (get().backups.kind !== 'ready') set({ backups: { kind: 'loading' } })
      const reply = await api.listBackups()
      set({ backups: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    const showCheck = (backup: Backup, checking: Checking | null) => {
      const { [backup.backup]: _, ...others } = get().checks
      set({ checks: checking === null ? others : { ...others, [backup.backup]: checking } })
    }
    return {
      backups: { kind: 'idle' },
      newestSound: { kind: 'idle' },
      making: { kind: 'idle' },
      checks: {},
      restoring: { kind: 'none' },
      trouble: null,
      actions: {
        load,
        findSound: async () => {
          set({ newestSound: { kind: 'loading' } })
          const reply = await api.findSoundBackup()
          set({
            newestSound: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error },
          })
        },
        make: async () => {
          set({ making: { kind: 'saving' } })
          const reply = await api.makeBackup()
          set({ making: reply.ok ? { kind: 'idle' } : { kind: 'failed', error: reply.error } })
          await load()
        },
        showTrouble: (trouble) => set({ trouble }),
        check: async (backup) => {
          showCheck(backup, { kind: 'reading' })
          const reply = await api.checkBackup({ backup: backup.backup })
          showCheck(backup, reply.ok ? { kind: 'read', check: reply.value } : null)
          if (!reply.ok) await load()
        },
        prepare: async (backup) => {
          set({ restoring: { kind: 'preparing', backup } })
          const reply = await api.prepareRestore({ backup: backup.backup })
          set({
            restoring: reply.ok
              ? { kind: 'ready', report: reply.value, going: { kind: 'idle' } }
              : { kind: 'failed', backup, error: reply.error },
          })
          await load()
        },
        leave: () => set({ restoring: { kind: 'none' } }),
        restore: async () => {
          const { restoring } = get()
          if (restoring.kind !== 'ready') return
          set({ restoring: { ...restoring, going: { kind: 'saving' } } })
          const reply = await api.restoreBackup()
          if (!reply.ok) set({ restoring: { ...restoring, going: { kind: 'failed', error: reply.error } } })
        },
      },
    }
  })
}
