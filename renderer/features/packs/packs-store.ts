import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { ImportedPack, PackPreview, ShelvedPack, WaitingPack } from '#contract/pack-import.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { followProgress } from '#renderer/api/follow-progress.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'

/** What was said yes to beside the import itself. */
export type Consent = { readonly allowDowngrade: boolean; readonly acceptPublisher: boolean }

/** Where adding a course is. */
export type Adding =
  | { readonly kind: 'none' }
  /** `progress` from 0 to 1; `null` until anything is known of it. */
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: number | null }
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly error: ReplyError }
  | { readonly kind: 'preview'; readonly fileName: string; readonly preview: PackPreview; readonly accepting: Saving }
  | { readonly kind: 'added'; readonly preview: PackPreview; readonly imported: ImportedPack }

/** See {@link createPacksStore}. */
export type PacksState = {
  readonly shelf: Loadable<readonly ShelvedPack[]>
  readonly adding: Adding
  readonly removing: Saving
  readonly actions: {
    /** Reads the list anew; what is shown stays meanwhile. */
    readonly load: () => Promise<void>
    /** Asks which file by the system's dialog, and reads it. */
    readonly choose: (language: Language) => Promise<void>
    /** Reads a file that was dropped. */
    readonly drop: (file: { readonly name: string }) => Promise<void>
    /** Reads the file that waits. */
    readonly read: (waiting: WaitingPack) => Promise<void>
    /** Takes what was read into the library. */
    readonly accept: (consent: Consent) => Promise<void>
    /** Stops reading, and throws away what was read. */
    readonly clear: () => Promise<void>
    /** Takes an imported pack away. True when it is gone. */
    readonly remove: (pack: string) => Promise<boolean>
  }
}

/** See {@link createPacksStore}. */
export type PacksStore = StoreApi<PacksState>

/** The packs on this computer, and one file on its way to them. */
export function createPacksStore(api: ApiClient): PacksStore {
  let latest = 0
  return createStore<PacksState>()((set, get) => {
    const begin = () => {
      latest += 1
      const mine = latest
      return (adding: Adding) => {
        if (mine === latest) set({ adding })
      }
    }
    const refusal = (fileName: string | null, error: ReplyError): Adding =>
      error.code === 'import-cancelled' ? { kind: 'none' } : { kind: 'refused', fileName, error }
    const read = async ({ name: fileName }: WaitingPack): Promise<void> => {
      const show = begin()
      show({ kind: 'reading', fileName, progress: null })
      let isReading = true
      const staging = api.stagePack()
      void followProgress(api.awaitImportProgress, (progress) => {
        if (isReading) show({ kind: 'reading', fileName, progress })
      })
      const reply = await staging
      isReading = false
      show(
        reply.ok
          ? { kind: 'preview', fileName, preview: reply.value, accepting: { kind: 'idle' } }
          : refusal(fileName, reply.error),
      )
    }
    const load = async (): Promise<void> => {
      if (get().shelf.kind !== 'ready') set({ shelf: { kind: 'loading' } })
      const reply = await api.listShelf()
      set({ shelf: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    return {
      shelf: { kind: 'idle' },
      adding: { kind: 'none' },
      removing: { kind: 'idle' },
      actions: {
        load,
        read,
        choose: async (language) => {
          const reply = await api.choosePack({ language })
          if (!reply.ok) begin()({ kind: 'refused', fileName: null, error: reply.error })
          else if (reply.value !== null) await read(reply.value)
        },
        drop: async (file) => {
          const reply = await api.dropPack({ file })
          if (reply.ok) await read(reply.value)
          else begin()({ kind: 'refused', fileName: file.name, error: reply.error })
        },
        accept: async (consent) => {
          const { adding } = get()
          if (adding.kind !== 'preview' || adding.preview.staged === null) return
          const show = begin()
          show({ ...adding, accepting: { kind: 'saving' } })
          const reply = await api.publishPack({ staged: adding.preview.staged, ...consent })
          show(
            reply.ok
              ? { kind: 'added', preview: adding.preview, imported: reply.value }
              : { ...adding, accepting: { kind: 'failed', error: reply.error } },
          )
          await load()
        },
        clear: async () => {
          const show = begin()
          const isNothing = get().adding.kind === 'none'
          show({ kind: 'none' })
          if (!isNothing) await api.clearImport()
        },
        remove: async (pack) => {
          set({ removing: { kind: 'saving' } })
          const reply = await api.removePack({ pack })
          set({ removing: reply.ok ? { kind: 'idle' } : { kind: 'failed', error: reply.error } })
          await load()
          return reply.ok
        },
      },
    }
  })
}
