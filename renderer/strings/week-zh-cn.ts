import type { weekEn } from './week-en.ts'

/** The texts of the last seven days, in Simplified Chinese. */
export const weekZhCN = {
  'week.title': '最近七天',
  'week.answers': '答了 {count} 道题',
  'week.notes': '写了 {count} 条笔记',
  'week.signOffs': '获签认 {count} 次',
  'week.comma': '，',
  'week.stop': '{parts}。',
  'week.none': '答过的题、写下的笔记、得到的签认，都会记在这里。不必天天来。',
  'week.days': '有记录的日子：{days}',
  'week.noDays': '这几天没有记录',
} satisfies Readonly<Record<keyof typeof weekEn, string>>
