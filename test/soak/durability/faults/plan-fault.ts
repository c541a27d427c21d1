import { type Chance, chanceOf } from '#test/soak/packs/chance.ts'

/** A fault of the disk, as it is planned for one case. */
export type PlannedFault = {
  /** Before the records are opened, before somebody works in them, or before they are closed. */
  readonly phase: 'start' | 'work' | 'close'
  /** Whether the data folder is new. */
  readonly isEmpty: boolean
  /** In the words of `break-io.c`. */
  readonly arm: string
}

/** Calls of each kind that eight deeds make, and a start: a fault at a later one would not be met. */
const calls = {
  work: { w: 180, s: 60, o: 40, n: 16, wson: 280 },
  start: { w: 30, s: 8, o: 14, n: 4, wson: 50 },
  close: { w: 16, s: 6, o: 2, n: 2, wson: 24 },
} as const

/** Linux's numbers of errors. */
const [EIO, EACCES, EMFILE, ENOSPC, EROFS] = [5, 13, 24, 28, 30]
const errors = {
  w: [EIO, ENOSPC],
  s: [EIO],
  o: [EIO, EACCES, EMFILE],
  n: [EIO, EROFS, ENOSPC],
  wson: [EIO, EROFS],
} as const

/** As much as eight deeds add to a data folder, in bytes. */
const mostRoom = 1_200_000

/** Plans the fault of a case: one call in the whole course of it, that call and all after it, or a disk that is full. */
export function planFault(seed: number, turn: number): PlannedFault {
  const chance = chanceOf(seed, turn)
  const phase = chance.oneOf(['work', 'work', 'work', 'start', 'close'] as const)
  return { phase, isEmpty: chance.below(5) === 0, arm: armFor(chance, phase) }
}

function armFor(chance: Chance, phase: PlannedFault['phase']): string {
  const kind = chance.oneOf(['w', 'w', 's', 'o', 'n', 'wson', 'full', 'full'] as const)
  if (kind === 'full') return `w.${chance.below(phase === 'work' ? mostRoom : 60_000)}.full.good`
  const error = errors[kind][chance.below(errors[kind].length)] ?? EIO
  return `${kind}.${1 + chance.below(calls[phase][kind])}.${error}.${chance.oneOf(['once', 'good'])}`
}
