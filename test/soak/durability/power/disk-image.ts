import type { Chance } from '#test/soak/packs/chance.ts'
import type { IoStep } from './io-trace.ts'

/** What disks write at once; what is torn is torn there. */
const sector = 512

/** A file: what of it is surely on the disk, and what was done to it since. */
type File = {
  safe: Contents
  /** Changes since the last sync, in order. */
  pending: IoStep[]
}

/** Bytes that grow and shrink in place. */
type Contents = { bytes: Buffer; length: number }

/** What a name meant on the disk before it was renamed away or unlinked, until the folder is synced. */
type Directory = Map<string, File>

/**
 * What may be on the disk after a power cut behind `steps`: all that was synced, and of the rest each write on its own, in
 * part or not at all. A name that was made, moved or removed counts as kept only with a sync of the file (of a new one, as
 * journalling file systems do) or of its folder; else chance says. `null` chance gives what the program itself would read.
 */
export function imageAfter(
  steps: readonly IoStep[],
  chance: Chance | null,
  before: ReadonlyMap<string, Buffer> = new Map(),
): ReadonlyMap<string, Buffer> {
  let names: Directory = new Map(
    [...before].map(([path, bytes]) => [
      path,
      { safe: { bytes: Buffer.from(bytes), length: bytes.length }, pending: [] },
    ]),
  )
  /** The folder as it is surely on the disk. */
  let safeNames: Directory = new Map(names)
  for (const step of steps) {
    const file = names.get(step.path)
    switch (step.kind) {
      case 'create':
        if (file === undefined) names.set(step.path, { safe: { bytes: Buffer.alloc(0), length: 0 }, pending: [] })
        else if (step.isEmptied) file.pending.push({ kind: 'truncate', path: step.path, length: 0 })
        break
      case 'write':
      case 'truncate':
        file?.pending.push(step)
        break
      case 'sync':
        if (file !== undefined) {
          for (const change of file.pending) apply(file.safe, change)
          file.pending = []
          if (!safeNames.has(step.path)) safeNames.set(step.path, file)
        } else if (isFolder(step.path, names)) {
          // One folder level is enough here: every sync of a folder settles its own names.
          const settled: Directory = new Map([...safeNames].filter(([path]) => folderOf(path) !== step.path))
          for (const [path, one] of names) if (folderOf(path) === step.path) settled.set(path, one)
          safeNames = settled
        }
        break
      case 'unlink':
        names = new Map([...names].filter(([path]) => path !== step.path))
        break
      case 'rename':
        if (file !== undefined) {
          names = new Map([...names].filter(([path]) => path !== step.path))
          names.set(step.to, file)
        }
        break
      default:
        step satisfies never
    }
  }
  const image = new Map<string, Buffer>()
  if (chance === null) {
    for (const [path, file] of names)
      image.set(
        path,
        contentsOf(file, (contents, step) => apply(contents, step)),
      )
    return image
  }
  // Changes of names reach the disk together or not, as a journal writes them.
  const isJournalled = chance.below(2) === 0
  const shown = isJournalled ? names : safeNames
  for (const [path, file] of shown) image.set(path, torn(file, chance))
  return image
}

function apply(contents: Contents, step: IoStep): void {
  if (step.kind === 'truncate') resize(contents, step.length)
  if (step.kind !== 'write') return
  resize(contents, Math.max(contents.length, step.offset + step.data.length))
  step.data.copy(contents.bytes, step.offset)
}

/** What comes in is zero, also where something stood before. */
function resize(contents: Contents, length: number): void {
  if (length > contents.bytes.length) {
    const larger = Buffer.alloc(Math.max(length, contents.bytes.length * 2))
    contents.bytes.copy(larger, 0, 0, contents.length)
    contents.bytes = larger
  } else if (length > contents.length) contents.bytes.fill(0, contents.length, length)
  contents.length = length
}

/** The file with its changes since the last sync, each as `reach` lets it come. */
function contentsOf({ safe, pending }: File, reach: (contents: Contents, step: IoStep) => void): Buffer {
  const contents = { bytes: Buffer.from(safe.bytes.subarray(0, safe.length)), length: safe.length }
  for (const step of pending) reach(contents, step)
  return contents.bytes.subarray(0, contents.length)
}

/** The file with each change since its last sync there, lost, or there in some of its sectors. */
function torn(file: File, chance: Chance): Buffer {
  // All lost, all there, or each by chance: the ends matter as much as the middle.
  const mood = chance.below(4)
  return contentsOf(file, (contents, step) => {
    const fate = mood === 0 ? 0 : mood === 1 ? 1 : chance.below(3)
    if (fate === 1) apply(contents, step)
    if (fate !== 2 || step.kind !== 'write') return
    for (let from = 0; from < step.data.length; ) {
      const to = Math.min(step.data.length, from + sector - ((step.offset + from) % sector))
      if (chance.below(2) === 0)
        apply(contents, { ...step, offset: step.offset + from, data: step.data.subarray(from, to) })
      from = to
    }
  })
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}

function isFolder(path: string, names: Directory): boolean {
  return path === '.' || [...names.keys()].some((name) => name.startsWith(`${path}/`))
}
