import type { Language } from '../language.ts'

type Text = Readonly<Record<Language, string>>

/** Words of the file of notes that a learner takes along, and of the dialog that asks where to. */
export const notesTexts = {
  file: { en: 'notes.md', 'zh-CN': '笔记.md' },
  title: { en: 'My notes', 'zh-CN': '我的笔记' },
  dialog: { en: 'Save my notes', 'zh-CN': '保存笔记' },
  lost: { en: 'No longer in the text', 'zh-CN': '原文已改，找不到这一处了' },
  away: { en: 'The course is not on this computer', 'zh-CN': '这台电脑上没有这门课' },
} as const satisfies Readonly<Record<string, Text>>
