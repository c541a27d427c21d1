import { expect, test } from 'vitest'
import { type CourseFacts, courseCompletion } from '#courses/rules/completion/course-completion.ts'

const all: CourseFacts = {
  modules: ['one', 'two'],
  seen: [
    { module: 'two', at: 5 },
    { module: 'one', at: 3 },
  ],
  examinationPassedAt: 7,
  evaluatedAt: 6,
  attestedAt: 9,
  isAttestedElsewhere: false,
}

test('a course is complete from the last of its four facts on', () => {
  expect(courseCompletion(all)).toEqual({ seen: 2, contentSeenAt: 5, completedAt: 9 })
  expect(courseCompletion({ ...all, attestedAt: 2 }).completedAt).toBe(7)
})

test.each([
  ['a module', { seen: all.seen.slice(1) }],
  ['the examination', { examinationPassedAt: null }],
  ['the evaluation', { evaluatedAt: null }],
  ['the statement', { attestedAt: null }],
])('without %s it is not complete', (_, missing) => {
  expect(courseCompletion({ ...all, ...missing }).completedAt).toBeNull()
})

test('a course without an examination needs none', () => {
  expect(courseCompletion({ ...all, examinationPassedAt: 'none' }).completedAt).toBe(9)
})

test('only modules that the course has count as seen', () => {
  const seen = [...all.seen, { module: 'removed', at: 99 }]
  expect(courseCompletion({ ...all, seen })).toEqual(courseCompletion(all))
  expect(courseCompletion({ ...all, modules: ['one', 'two', 'new'], seen })).toMatchObject({
    seen: 2,
    contentSeenAt: null,
    completedAt: null,
  })
})

test('what was completed under another version stays complete, from the later of evaluation and statement on', () => {
  const before = { ...all, modules: ['one', 'two', 'new'], examinationPassedAt: null, isAttestedElsewhere: true }
  expect(courseCompletion(before)).toEqual({ seen: 2, contentSeenAt: null, completedAt: 9 })
  expect(courseCompletion({ ...before, evaluatedAt: null }).completedAt).toBeNull()
  expect(courseCompletion({ ...before, attestedAt: null }).completedAt).toBeNull()
})
