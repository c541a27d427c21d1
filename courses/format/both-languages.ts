import { z } from 'zod'
import type { CourseLanguage } from './course-language.ts'
import { plainLineSchema } from './plain-line.ts'

/** One line of text in both languages. */
export type BothLanguages = Readonly<Record<CourseLanguage, string>>

/** Parses {@link BothLanguages}, each of at most `limit` UTF-16 units. */
export function bothLanguagesSchema(limit: number) {
  return z.strictObject({ en: plainLineSchema(limit), 'zh-CN': plainLineSchema(limit) })
}
