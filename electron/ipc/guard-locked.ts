import type { ChannelHandlers } from '#contract/channel-specs.ts'

/**
 * Channels that work for a learner who is locked: those that lead back in, what a lock screen must know, and those that only keep what
 * was being written when the lock came. The last give nothing back, and what they keep is sealed to the learner.
 */
const forLocked: ReadonlySet<string> = new Set([
  'protection:status',
  'protection:set',
  'protection:change',
  'protection:remove',
  'protection:new-code',
  'protection:unlock',
  'protection:recover',
  'help:request',
  'help:accept',
  'reading:keep-place',
  'reading:keep-draft',
])

/**
 * Refuses every other channel that names a locked learner, before its handler runs: what a new channel reads of a learner is
 * closed unless somebody opens it here. `demandOpen` throws `learner-locked`.
 */
export function guardLocked(handlers: ChannelHandlers, demandOpen: (learner: string) => void): ChannelHandlers {
  const guarded = Object.entries(handlers).map(([name, handle]): [string, unknown] => [
    name,
    (input: never) => {
      const learner = forLocked.has(name) ? null : learnerOf(input)
      if (learner !== null) demandOpen(learner)
      return (handle as (value: never) => unknown)(input)
    },
  ])
  // The same keys go in and come out, each with a function that takes and gives the same.
  return Object.fromEntries(guarded) as unknown as ChannelHandlers
}

function learnerOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('learner' in input)) return null
  return typeof input.learner === 'string' ? input.learner : null
}
