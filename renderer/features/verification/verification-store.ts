import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SavedFile } from '#contract/completion.ts'
import type { Verification } from '#contract/credential.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import { maxRecordFileBytes } from '#contract/record-words.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'

/** A file somebody picked or dropped: its bytes are read when they are asked for. */
export type PickedFile = {
  readonly name: string
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** Where checking is; `fileName` is `null` for the text of a code. */
export type Checking =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly fileName: string | null }
  | { readonly kind: 'checked'; readonly fileName: string | null; readonly verification: Verification }
  | { readonly kind: 'unreadable'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fileName: string | null; readonly error: ReplyError }

/** What came of taking the checking page along. */
export type PageTaken = { readonly kind: 'none' } | SavedFile | { readonly kind: 'failed'; readonly error: ReplyError }

/** See {@link createVerificationStore}. */
export type VerificationState = {
  readonly checking: Checking
  readonly page: PageTaken
  readonly actions: {
    /** Checks a file; a later call, of this or of `checkCode`, outruns an earlier one. */
    readonly check: (file: PickedFile) => Promise<void>
    /** Checks the text of a QR code. */
    readonly checkCode: (code: string) => Promise<void>
    /** Saves the page that checks records in any browser, where the reader says. */
    readonly savePage: (language: Language) => Promise<void>
    /** Forgets what was checked; the next at this screen must not see it. */
    readonly clear: () => void
  }
}

/** See {@link createVerificationStore}. */
export type VerificationStore = StoreApi<VerificationState>

/** One file or code at a time, checked by the program; nothing of it is kept. */
export function createVerificationStore(api: ApiClient): VerificationStore {
  let latest = 0
  return createStore<VerificationState>()((set) => {
    /** Gives what shows a state, as long as nothing later was begun. */
    const begin = () => {
      latest += 1
      const mine = latest
      return (checking: Checking) => {
        if (mine === latest) set({ checking })
      }
    }
    const shown = (fileName: string | null, reply: Awaited<ReturnType<ApiClient['verifyRecord']>>): Checking =>
      reply.ok
        ? { kind: 'checked', fileName, verification: reply.value }
        : { kind: 'failed', fileName, error: reply.error }
    return {
      checking: { kind: 'none' },
      page: { kind: 'none' },
      actions: {
        check: async (file) => {
          const show = begin()
          const fileName = file.name
          show({ kind: 'checking', fileName })
          if (file.size > maxRecordFileBytes) {
            show({ kind: 'checked', fileName, verification: tooLarge })
            return
          }
          const bytes = await file.arrayBuffer().catch(() => null)
          if (bytes === null) {
            show({ kind: 'unreadable', fileName })
            return
          }
          show(shown(fileName, await api.verifyRecord({ bytes: new Uint8Array(bytes) })))
        },
        checkCode: async (code) => {
          const show = begin()
          show({ kind: 'checking', fileName: null })
          show(shown(null, await api.verifyRecord({ code })))
        },
        savePage: async (language) => {
          const reply = await api.saveCheckingPage({ language })
          set({ page: reply.ok ? reply.value : { kind: 'failed', error: reply.error } })
        },
        clear: () => {
          begin()({ kind: 'none' })
          set({ page: { kind: 'none' } })
        },
      },
    }
  })
}

/** What the program would say; so many bytes are not sent there. */
const tooLarge: Verification = {
  source: 'unknown',
  verdict: { standing: 'invalid', reasons: [{ reason: 'too-large', at: '' }] },
  says: null,
}
