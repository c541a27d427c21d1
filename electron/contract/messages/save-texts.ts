import type { Language } from '../language.ts'

/** What the system's dialog says when a paper is saved. */
export const saveTexts: Readonly<Record<'title', Readonly<Record<Language, string>>>> = {
  title: { en: 'Save the completion record', 'zh-CN': '保存学习完成记录' },
}
