import type { Language } from '#contract/language.ts'
import type { Problem } from '#courses/format/problem.ts'

const words = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
} as const

/** Whether a problem keeps a pack from being used, in one word. */
export function weightText({ severity }: Problem, language: Language): string {
  return words[severity][language]
}
