import { expect, test } from 'vitest'
import type { PackChanges } from '#courses/format/pack-changes.ts'
import { statedChanges } from '#courses/format/stated-changes.ts'

const change = (id: string, kind: 'wording' | 'meaning' | 'removed') => ({ in: 'm', id, kind })
const changes: PackChanges = {
  versions: [
    { from: '1.9.0', to: '1.10.0', changes: [change('q', 'meaning'), change('r', 'wording')] },
    { from: '1.0.0', to: '1.9.0', changes: [change('q', 'wording'), change('p', 'removed')] },
    { from: '1.10.0', to: '2.0.0', changes: [change('r', 'removed')] },
  ],
}
const told = (from: string, to: string) => statedChanges(changes, from, to).map(({ id, kind }) => `${id} ${kind}`)

test('the entries on the way are read from old to new, and the last word counts', () => {
  expect(told('1.0.0', '1.10.0')).toEqual(['q meaning', 'p removed', 'r wording'])
  expect(told('1.9.0', '2.0.0')).toEqual(['q meaning', 'r removed'])
  expect(told('0.1.0', '9.0.0')).toEqual(['q meaning', 'p removed', 'r removed'])
})

test('an entry that begins before or ends after the way says nothing', () => {
  expect(told('1.1.0', '1.9.5')).toEqual([])
  expect(told('1.1.0', '1.10.0')).toEqual(['q meaning', 'r wording'])
})
