import { expect, test } from 'vitest'
import { channelNames } from '#contract/channel-names.ts'
import { type ChannelHandlers, channelSpecs } from '#contract/channel-specs.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { guardLocked } from '#ipc/guard-locked.ts'

const reached = Object.fromEntries(channelNames.map((name) => [name, () => 'reached'])) as unknown as ChannelHandlers
const guarded = guardLocked(reached, (learner) => {
  if (learner === 'locked') throw new AppError('learner-locked', { learner })
})
const call = (name: (typeof channelNames)[number], learner: string) =>
  (guarded[name] as (input: unknown) => unknown)({ learner })
const takesLearner = channelNames.filter(
  (name) => 'shape' in channelSpecs[name].input && 'learner' in channelSpecs[name].input.shape,
)

test('of all channels that name a learner only those that lead back in, or give nothing back, work for a locked one', () => {
  expect(takesLearner.length).toBeGreaterThan(20)
  const open = takesLearner.filter((name) => {
    try {
      return call(name, 'locked') === 'reached'
    } catch {
      return false
    }
  })
  expect(open).toEqual([
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
})

test('for a learner who is not locked every channel works', () => {
  for (const name of channelNames) expect(call(name, 'open')).toBe('reached')
})
