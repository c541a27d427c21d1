/** What somebody learns for: preparing an internship, continuing education beside the job, or teaching. */
export const coursePurposes = ['student', 'worker', 'instructor'] as const

/** See {@link coursePurposes}. */
export type CoursePurpose = (typeof coursePurposes)[number]
