import { attemptProjection } from '#courses/record/projections/attempt-projection.ts'
import { courseProgressProjection } from '#courses/record/projections/course-progress-projection.ts'
import { creditProjection } from '#courses/record/projections/credit-projection.ts'
import { moduleProgressProjection } from '#courses/record/projections/module-progress-projection.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createAttemptTable } from './attempt-table.ts'
import { createCourseProgressTable } from './course-progress-table.ts'
import { createCreditTable } from './credit-table.ts'
import { createModuleProgressTable } from './module-progress-table.ts'
import { createProjector, type Projector } from './projector.ts'

/** Every projection with its table. */
export function createProjectors(db: WritableDb): readonly Projector[] {
  return [
    createProjector(attemptProjection, createAttemptTable(db)),
    createProjector(moduleProgressProjection, createModuleProgressTable(db)),
    createProjector(courseProgressProjection, createCourseProgressTable(db)),
    createProjector(creditProjection, createCreditTable(db)),
  ]
}
