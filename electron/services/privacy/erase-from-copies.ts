import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupsFolderName, companions, databaseFileName, setAsideFolderName } from '#db/connection/restore-files.ts'
import { syncFolder } from '#db/connection/sync-folder.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import { parseBackupFileName } from '../backups/backup-file-name.ts'
import { type BackupWork, erasedBy, payloadsBy } from '../backups/backup-work.ts'
import { shelveCopy } from '../backups/shelve-copy.ts'
import type { Log } from '../log.ts'

/** What became of the copies in the data folder. */
export type CopiesErased = {
  /** Copies that were written anew without the learner. */
  readonly rewritten: number
  /** Copies that could not be read, and are gone: nobody could have told whether the learner is in them. */
  readonly removed: number
  /** Copies that are as they were, although the learner may be in them. */
  readonly kept: number
}

/** The copies of the records that lie in the data folder: backups, and records that a restore has put aside. */
export type CopiesEraser = {
  /** How many there are. */
  readonly count: () => number
  /** Every event whose payload one of the copies holds, by hash. `onCopy` hears of each that is read. */
  readonly payloadsOf: (learner: string, onCopy?: () => void) => Promise<ReadonlySet<string>>
  /** Erases somebody in each of them. Repeating it changes nothing more. `onCopy` hears of each that is done. */
  readonly erase: (learner: string, erasures: LogBatch, onCopy?: () => void) => Promise<CopiesErased>
  /** Removes what a cut left half written. To be called while nothing is being erased. */
  readonly sweep: () => void
}

type Copy = { readonly kind: 'backup' | 'set-aside'; readonly file: string }

const workPrefix = '.erasing-'

/**
 * See {@link CopiesEraser}. A worker does each: a copy of the copy is erased, written anew, put on the disk, read from end to end, and
 * only then takes its place by a rename, so that a cut leaves the one before or the one after.
 */
export function createCopiesEraser(parts: {
  readonly dataFolder: string
  readonly work: BackupWork
  readonly log: Log
}): CopiesEraser {
  const { dataFolder, work, log } = parts
  const backups = join(dataFolder, backupsFolderName)
  const setAside = join(dataFolder, setAsideFolderName)

  const copies = (): readonly Copy[] => [
    ...namesIn(backups)
      .filter((name) => parseBackupFileName(name) !== null)
      .map((name): Copy => ({ kind: 'backup', file: join(backups, name) })),
    ...namesIn(setAside)
      .map((name): Copy => ({ kind: 'set-aside', file: join(setAside, name, databaseFileName) }))
      .filter(({ file }) => existsSync(file)),
  ]

  const sweep = (): void => {
    for (const name of namesIn(dataFolder))
      if (name.startsWith(workPrefix)) rmSync(join(dataFolder, name), { recursive: true, force: true })
  }

  const remove = ({ kind, file }: Copy): void =>
    rmSync(kind === 'backup' ? file : join(file, '..'), { recursive: true, force: true })

  const eraseIn = async (copy: Copy, learner: string, erasures: LogBatch): Promise<keyof CopiesErased | null> => {
    const place = mkdtempSync(join(dataFolder, workPrefix))
    try {
      const part = join(place, databaseFileName)
      const outcome = erasedBy(
        await work.run({ kind: 'erase', folder: place, file: copy.file, part, learner, erasures }),
      )
      switch (outcome.kind) {
        case 'not-there':
          return null
        case 'newer':
          return 'kept'
        case 'unreadable':
          remove(copy)
          return 'removed'
        case 'rewritten':
          putInPlace(copy, part, outcome.check)
          return 'rewritten'
        default:
          return outcome satisfies never
      }
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }

  return {
    count: () => copies().length,
    payloadsOf: async (learner, onCopy = () => undefined) => {
      const found = new Set<string>()
      for (const { file } of copies()) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another
        for (const hash of payloadsBy(await work.run({ kind: 'payloads', file, learner }))) found.add(hash)
        onCopy()
      }
      return found
    },
    erase: async (learner, erasures, onCopy = () => undefined) => {
      sweep()
      const done = { rewritten: 0, removed: 0, kept: 0 }
      for (const copy of copies()) {
        try {
          // oxlint-disable-next-line eslint/no-await-in-loop -- one after another
          const became = await eraseIn(copy, learner, erasures)
          if (became !== null) done[became] += 1
        } catch (error) {
          done.kept += 1
          const cause = error instanceof Error ? error.message : String(error)
          log.error('copy not erased', { copy: basename(copy.file), cause })
        }
        onCopy()
      }
      return done
    },
    sweep,
  }
}

/** The name of a backup holds its hash, so the new one gets a name of its own, and the old one goes after it. */
function putInPlace({ kind, file }: Copy, part: string, check: Parameters<typeof shelveCopy>[2]['check']): void {
  const folder = join(file, '..')
  if (kind === 'backup') {
    const name = parseBackupFileName(basename(file))
    if (name === null) throw new Error('not a backup')
    const fresh = shelveCopy(folder, part, { at: name.at, reason: name.reason, check })
    if (fresh !== basename(file)) rmSync(file)
  } else {
    if (check.standing !== 'sound') throw new Error('the copy is not sound')
    // A log without its file says nothing; a file must never meet a log that is not its own.
    for (const companion of companions.slice(1)) rmSync(`${file}${companion}`, { force: true })
    renameSync(part, file)
  }
  syncFolder(folder)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
