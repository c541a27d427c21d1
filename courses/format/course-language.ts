/** The two equal first languages, as BCP 47 tags; also the names of a module's two files. */
export const courseLanguages = ['en', 'zh-CN'] as const

/** One of the two. */
export type CourseLanguage = (typeof courseLanguages)[number]
