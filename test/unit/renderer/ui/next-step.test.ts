import { expect, test } from 'vitest'
import type { CourseCompletionView } from '#contract/completion.ts'
import type { ModuleStanding, PackView } from '#contract/library-view.ts'
import { nextStep } from '#renderer/ui/next-step.ts'
import { courseStatus, moduleLine, packView } from '../in-memory-api.ts'

const [open, passed, answering] = [
  { kind: 'not-passed', basisPoints: 7000 },
  { kind: 'passed', basisPoints: 9000 },
  { kind: 'in-progress', answered: 1, questions: 3 },
] as const
const untouched = { kind: 'not-started' } as const

const packWith = (
  examination: ModuleStanding | null,
  modules: readonly ModuleStanding[] = [untouched, untouched],
): PackView => ({
  ...packView,
  modules: modules.map((standing, index) => moduleLine(index === 0 ? 'one' : 'two', standing)),
  examination: examination === null ? null : moduleLine('last', examination),
})
const read = (...modules: readonly string[]): CourseCompletionView => ({
  ...courseStatus,
  contentSeen: { seen: modules.length, of: 2, at: modules.length === 2 ? 1 : null, modules },
})
const all = read('one', 'two')
const one = { module: 'one', title: 'ONE' }
const two = { module: 'two', title: 'TWO' }
const last = { module: 'last', title: 'LAST' }

test.each([
  ['the first module of a course not begun', packWith(untouched), read(), { kind: 'begin', ...one }],
  ['the first module not read', packWith(open), read('one'), { kind: 'read', ...two }],
  ['a module answered and not read', packWith(untouched, [answering, untouched]), read(), { kind: 'read', ...one }],
  [
    'questions begun, in their place',
    packWith(open, [answering, untouched]),
    read('one'),
    { kind: 'questions', ...one },
  ],
  [
    'what is unread before questions begun',
    packWith(open, [untouched, answering]),
    read('two'),
    { kind: 'read', ...one },
  ],
  ['the examination, whatever nobody answered', packWith(open), all, { kind: 'examination', ...last }],
  ['the evaluation', packWith(passed), all, { kind: 'evaluate' }],
  ['the evaluation where there is no examination', packWith(null), all, { kind: 'evaluate' }],
  ['the evaluation while an examination waits', packWith({ kind: 'waiting' }), all, { kind: 'evaluate' }],
  ['waiting', packWith({ kind: 'waiting' }), { ...all, evaluation: { at: 1 } }, { kind: 'waiting', ...last }],
  ['the statement', packWith(passed), { ...all, evaluation: { at: 1 } }, { kind: 'sign' }],
  ['the record', packWith(open), { ...read('one'), isComplete: true }, { kind: 'record' }],
  ['the record issued', packWith(open), { ...read(), record: { serial: 'TY-1', at: 1 } }, { kind: 'record' }],
] as const)('next comes %s', (_, pack, status, step) => {
  expect(nextStep(pack, status)).toEqual(step)
})
