import { expect, test } from 'vitest'
import type { CourseCompletionView } from '#contract/completion.ts'
import type { ModuleStanding, PackView } from '#contract/library-view.ts'
import { nextStep } from '#renderer/features/completion/next-step.ts'
import { courseStatus } from '../in-memory-api.ts'

const line = (module: string, standing: ModuleStanding = { kind: 'not-started' }) => ({
  module,
  title: module.toUpperCase(),
  summary: '',
  minutes: 1,
  questions: 1,
  standing,
})
const packWith = (examination: ModuleStanding | null): PackView => ({
  pack: 'pack',
  version: '1.0.0',
  status: 'live',
  language: 'en',
  title: 'Pack',
  summary: '',
  authors: [],
  licence: '',
  passPercent: 80,
  modules: [line('one'), line('two')],
  examination: examination === null ? null : line('last', examination),
})
const read = (...modules: readonly string[]): CourseCompletionView => ({
  ...courseStatus,
  contentSeen: { seen: modules.length, of: 2, at: modules.length === 2 ? 1 : null, modules },
})
const [open, passed] = [
  { kind: 'not-passed', basisPoints: 7000 },
  { kind: 'passed', basisPoints: 9000 },
] as const

test.each([
  ['the first module not read', packWith(open), read('one'), { kind: 'read', module: 'two', title: 'TWO' }],
  ['the examination', packWith(open), read('one', 'two'), { kind: 'examination', module: 'last', title: 'LAST' }],
  ['the evaluation', packWith(passed), read('one', 'two'), { kind: 'evaluate' }],
  ['the evaluation where there is no examination', packWith(null), read('one', 'two'), { kind: 'evaluate' }],
  ['the statement', packWith(passed), { ...read('one', 'two'), evaluation: { at: 1 } }, { kind: 'sign' }],
  ['the record', packWith(open), { ...read('one'), isComplete: true }, { kind: 'record' }],
  ['the record issued', packWith(open), { ...read(), record: { serial: 'TY-1', at: 1 } }, { kind: 'record' }],
] as const)('next comes %s', (_, pack, status, step) => {
  expect(nextStep(pack, status)).toEqual(step)
})
