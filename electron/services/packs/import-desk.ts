import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import type { Language } from '#contract/language.ts'
import type { ImportedPack, PackPreview, WaitingPack } from '#contract/pack-import.ts'
import { createProgressBoard } from '../progress-board.ts'
import type { ImportConsent } from './import-preview.ts'
import type { PackImports } from './pack-imports.ts'

/** Asks a person for a `.typack`, in their language; `null` when they think better of it. */
export type PickPack = (language: Language) => Promise<string | null>

/**
 * Where a file waits between being chosen and being read. The page sees its name and never its path: a file comes from the
 * system's dialog, from being dropped, or from being opened with Tianye, and there is one at a time.
 */
export type ImportDesk = {
  /** Throws `file-unreadable`; `null` when nothing was picked. */
  readonly choose: (language: Language) => Promise<WaitingPack | null>
  /** Takes a file of this path. Throws `pack-file-refused` for one whose name is not that of a pack, or `file-unreadable`. */
  readonly offer: (path: string) => Promise<WaitingPack>
  /** The next file that was opened with Tianye: at once, or as soon as one is. An earlier call that still waits gets `null`. */
  readonly opened: () => Promise<WaitingPack | null>
  /** A file was opened with Tianye; one that cannot be taken is left. */
  readonly open: (path: string) => void
  /**
   * How much of the file is read and checked, in thousandths: as soon as it is more than `after`, or `null` once nothing is
   * being read. An earlier call that still waits gets `null`.
   */
  readonly progress: (after: number) => Promise<number | null>
  /** Reads the file that waits and puts it aside. Throws as `PackImports.stage` does, or `import-unknown` when none waits. */
  readonly stage: () => Promise<PackPreview>
  readonly publish: (staged: string, consent: ImportConsent) => Promise<ImportedPack>
  /** Stops what is being read and throws away what was; no file waits then. */
  readonly clear: () => Promise<void>
}

/** See {@link ImportDesk}. */
export function createImportDesk(imports: () => PackImports, pick: PickPack): ImportDesk {
  let path: string | null = null
  let reading: AbortController | null = null
  let staged: string | null = null
  let knocking: WaitingPack | null = null
  let answer: ((waiting: WaitingPack | null) => void) | null = null
  const { tell, end, progress } = createProgressBoard()

  const clear = async (): Promise<void> => {
    path = null
    reading?.abort()
    reading = null
    const left = staged
    staged = null
    if (left !== null) await imports().discard(left)
  }

  const offer = async (given: string): Promise<WaitingPack> => {
    const name = basename(given)
    // Names that reach into the network or name a device are not dropped by hand on a learner's PC.
    if (!/\.typack$/i.test(name) || /^(?:\\\\|\/\/)/.test(given))
      throw new AppError('pack-file-refused', { file: name })
    const found = await stat(given).catch((error: unknown) => {
      throw new AppError('file-unreadable', { file: name }, { cause: error })
    })
    if (!found.isFile()) throw new AppError('file-unreadable', { file: name })
    await clear()
    path = given
    return { name, bytes: found.size }
  }

  const knock = async (given: string): Promise<void> => {
    const waiting = await offer(given).catch(() => null)
    if (waiting === null) return
    if (answer === null) knocking = waiting
    else answer(waiting)
    answer = null
  }

  return {
    offer,
    clear,
    progress,
    choose: async (language) => {
      const picked = await pick(language)
      return picked === null ? null : offer(picked)
    },
    opened: () => {
      answer?.(null)
      answer = null
      const first = knocking
      knocking = null
      if (first !== null) return Promise.resolve(first)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    open: (given) => void knock(given),
    stage: async () => {
      if (path === null) throw new AppError('import-unknown', { staged: '' })
      const mine = new AbortController()
      reading?.abort()
      reading = mine
      tell(0)
      const preview = await imports()
        .stage(path, mine.signal, (share) => {
          if (reading === mine) tell(Math.floor(share * 1000))
        })
        .finally(() => {
          if (reading === mine || reading === null) end()
        })
      if (mine.signal.aborted) {
        await imports().discard(preview.staged ?? '')
        throw new AppError('import-cancelled')
      }
      staged = preview.staged
      return preview
    },
    publish: async (id, consent) => {
      const imported = await imports().publish(id, consent)
      staged = null
      path = null
      return imported
    },
  }
}
