import type { Language } from '../language.ts'

type Texts = Readonly<Record<Language, string>>

/** What the system's dialogs say when a class's files are opened or saved. */
export const classFileTexts: Readonly<
  Record<'bundle' | 'roster' | 'table', { readonly open: Texts; readonly save: Texts; readonly kind: Texts }>
> = {
  bundle: {
    open: { en: 'Choose the files that were handed in', 'zh-CN': '选择学员交来的记录包' },
    save: { en: 'Save your records to hand in', 'zh-CN': '保存要上交的学习记录' },
    kind: { en: 'Learning records', 'zh-CN': '学习记录包' },
  },
  roster: {
    open: { en: 'Choose the roster', 'zh-CN': '选择班级名单' },
    save: { en: 'Save the roster', 'zh-CN': '保存班级名单' },
    kind: { en: 'Table (CSV)', 'zh-CN': '表格（CSV）' },
  },
  table: {
    open: { en: 'Choose a table', 'zh-CN': '选择表格' },
    save: { en: 'Save the table', 'zh-CN': '保存表格' },
    kind: { en: 'Table (CSV)', 'zh-CN': '表格（CSV）' },
  },
}
