import type { Language } from '../language.ts'

/** What the system's dialog says when a course is added. */
export const openPackTexts: Readonly<Record<'title' | 'button' | 'kind', Readonly<Record<Language, string>>>> = {
  title: { en: 'Choose a course', 'zh-CN': '选择课程包' },
  button: { en: 'Look at it', 'zh-CN': '查看' },
  kind: { en: 'Tianye course', 'zh-CN': '田野课程包' },
}
