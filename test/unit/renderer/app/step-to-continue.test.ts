import { expect, test } from 'vitest'
import type { ModuleLine, ModuleStanding, PackView } from '#contract/library-view.ts'
import { stepToContinue } from '#renderer/app/use-packs.ts'

const passed: ModuleStanding = { kind: 'passed', basisPoints: 9000 }
const open: ModuleStanding = { kind: 'in-progress', answered: 1, questions: 3 }
const failed: ModuleStanding = { kind: 'not-passed', basisPoints: 100 }
const untouched: ModuleStanding = { kind: 'not-started' }

function line(module: string, standing: ModuleStanding): ModuleLine {
  return { module, title: module, summary: '', minutes: 10, questions: 3, standing }
}

function pack(id: string, standings: readonly ModuleStanding[], examination: ModuleStanding | null): PackView {
  return {
    pack: id,
    version: '1.0.0',
    status: 'live',
    language: 'en',
    title: id,
    summary: '',
    authors: [],
    licence: 'CC0-1.0',
    passPercent: 80,
    modules: standings.map((standing, index) => line(`${id}-${index + 1}`, standing)),
    examination: examination === null ? null : line(`${id}-examination`, examination),
  }
}

test.each([
  ['begins with the first module', [pack('a', [untouched, untouched], untouched)], 'a-1', 1],
  ['goes on with what is in progress before anything else', [pack('a', [untouched, open], untouched)], 'a-2', 2],
  ['comes back to what was not passed', [pack('a', [passed, failed, untouched], untouched)], 'a-2', 2],
  ['comes to the examination after the modules', [pack('a', [passed, passed], untouched)], 'a-examination', null],
  ['goes on with an open examination', [pack('a', [passed, untouched], open)], 'a-examination', null],
  ['passes on to the next pack', [pack('a', [passed], null), pack('b', [untouched], null)], 'b-1', 1],
])('%s', (_, packs, module, number) => {
  const step = stepToContinue({ kind: 'ready', value: packs })
  expect([step?.module.module, step?.number]).toEqual([module, number])
})

test('there is none when all is passed, without packs, or while they are not there', () => {
  expect(stepToContinue({ kind: 'ready', value: [pack('a', [passed], passed), pack('b', [passed], null)] })).toBeNull()
  expect(stepToContinue({ kind: 'ready', value: [] })).toBeNull()
  expect(stepToContinue({ kind: 'loading' })).toBeNull()
})
