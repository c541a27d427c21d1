import type { BackupTrouble } from '#contract/backup.ts'

/** What keeps the backup of the day from being made, for those who wait until that changes. */
export type TroubleBoard = {
  readonly tell: (trouble: BackupTrouble | null) => void
  /** What it is, once it is something else than `known`. */
  readonly changed: (known: BackupTrouble | null) => Promise<BackupTrouble | null>
}

/** See {@link TroubleBoard}. It begins with what is given. */
export function createTroubleBoard(first: BackupTrouble | null): TroubleBoard {
  let current = first
  let waiting: (() => void)[] = []
  const changed: TroubleBoard['changed'] = async (known) => {
    if (current !== known) return current
    await new Promise<void>((resolve) => waiting.push(resolve))
    return changed(known)
  }
  return {
    tell: (trouble) => {
      current = trouble
      const told = waiting
      waiting = []
      for (const resolve of told) resolve()
    },
    changed,
  }
}
