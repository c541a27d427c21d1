import { type CoursePurpose, coursePurposes } from '#courses/format/course-purpose.ts'

/** What a learner of this computer learns for; a course may name the same. */
export const learnerPurposes = coursePurposes

/** See {@link learnerPurposes}. */
export type LearnerPurpose = CoursePurpose

/** What counts where nobody said. */
export const defaultPurpose: LearnerPurpose = 'worker'
