import { expect, test } from 'vitest'
import type { CourseCompletionView, CourseView } from '#contract/completion.ts'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { ModuleStanding } from '#contract/library-view.ts'
import { stepsOf } from '#renderer/app/use-courses.ts'
import { courseStatus, moduleLine, packView } from '../in-memory-api.ts'

const untouched: ModuleStanding = { kind: 'not-started' }
const passed: ModuleStanding = { kind: 'passed', basisPoints: 9000 }

/** A course of one module and an examination. */
function course(
  pack: string,
  given: {
    readonly module?: ModuleStanding
    readonly opened?: number
    readonly examination?: ModuleStanding
    readonly completion?: Partial<CourseCompletionView>
  } = {},
): CourseView {
  const { module = untouched, opened = 0, examination = untouched, completion = {} } = given
  return {
    ...packView,
    pack,
    modules: [{ ...moduleLine(`${pack}-1`, module), pages: { opened, of: 3 } }],
    examination: moduleLine(`${pack}-examination`, examination),
    completion: { ...courseStatus, pack, ...completion },
  }
}

const read = (pack: string) => ({ contentSeen: { seen: 1, of: 1, at: 1, modules: [`${pack}-1`] } })
const fresh = course('fresh')
const opened = course('opened', { opened: 1 })
const answered = course('answered', { module: { kind: 'in-progress', answered: 1, questions: 3 } })
const waiting = course('waiting', {
  examination: { kind: 'waiting' },
  completion: { ...read('waiting'), evaluation: { at: 1 } },
})
const complete = course('complete', { examination: passed, completion: { ...read('complete'), isComplete: true } })

test('the course to go on with is the first that was begun, and a complete one comes last', () => {
  const kinds = stepsOf([complete, waiting, fresh, answered, opened], 'worker').map(({ course: { pack }, step }) => [
    pack,
    step.kind,
  ])
  expect(kinds).toEqual([
    ['answered', 'read'],
    ['opened', 'read'],
    ['fresh', 'begin'],
    ['waiting', 'waiting'],
    ['complete', 'record'],
  ])
})

test('of courses not begun the ones for this purpose come first, and the ones for another last', () => {
  const forStudents = { ...course('for-students'), purposes: ['student' as const] }
  const forWorkers = { ...course('for-workers'), purposes: ['worker' as const, 'instructor' as const] }
  const order = (purpose: LearnerPurpose, ...more: readonly CourseView[]) =>
    stepsOf([forWorkers, fresh, forStudents, ...more], purpose).map((step) => step.course.pack)
  expect(order('student')).toEqual(['for-students', 'fresh', 'for-workers'])
  expect(order('instructor')).toEqual(['for-workers', 'fresh', 'for-students'])
  expect(order('student', opened, complete)).toEqual(['opened', 'for-students', 'fresh', 'for-workers', 'complete'])
})

test('without courses there is nothing to go on with', () => {
  expect(stepsOf([], 'worker')).toEqual([])
})
