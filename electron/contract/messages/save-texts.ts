import type { Language } from '../language.ts'

/** What the system's dialog says when a paper is saved, or the page that checks papers. */
export const saveTexts: Readonly<Record<'title' | 'page', Readonly<Record<Language, string>>>> = {
  title: { en: 'Save the completion record', 'zh-CN': '保存学习完成记录' },
  page: { en: 'Save the checking page', 'zh-CN': '保存核验网页' },
}
