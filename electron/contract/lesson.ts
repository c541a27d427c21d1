import { z } from 'zod'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonElement, LessonNode } from '#courses/format/lesson-tree.ts'

export type { CourseLanguage, LessonElement, LessonNode }

/** A lesson's tree. Made by our own compiler, which sanitises it last, so it is not walked again at the edge. */
export const lessonNodesSchema = z.array(z.custom<LessonNode>()).readonly()
