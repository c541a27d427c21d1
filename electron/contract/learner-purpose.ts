/** What somebody learns for: preparing an internship, continuing education beside the job, or teaching. */
export const learnerPurposes = ['student', 'worker', 'instructor'] as const

/** See {@link learnerPurposes}. */
export type LearnerPurpose = (typeof learnerPurposes)[number]

/** What counts where nobody said. */
export const defaultPurpose: LearnerPurpose = 'worker'
