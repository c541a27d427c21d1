import type { Language } from '#contract/language.ts'

/** A sentence in both languages. */
export type UsageText = Readonly<Record<Language, string>>

const missingValue = (option: string): UsageText => ({
  en: `${option} needs a value (tianye --help)`,
  'zh-CN': `${option} 后面缺少内容（用法见 tianye --help）`,
})

/** What can be wrong with a call, each as one sentence in both languages. */
export const usageTexts = {
  unknownCommand: (words: string): UsageText => ({
    en: `unknown command: ${words} (tianye --help)`,
    'zh-CN': `没有这个命令：${words}（用法见 tianye --help）`,
  }),
  wordCount: (names: readonly string[], given: number): UsageText => ({
    en: `${names.join(' ') || 'no further word'} expected, ${given} given`,
    'zh-CN':
      names.length === 0
        ? `命令后面不用再写别的，现在多了 ${given} 项`
        : `命令后面应写 ${names.join(' ')}，共 ${names.length} 项，现在是 ${given} 项`,
  }),
  optionElsewhere: (option: string, command: string): UsageText => ({
    en: `${command} takes no ${option} (tianye ${command} --help)`,
    'zh-CN': `${command} 没有 ${option} 这个选项（用法见 tianye ${command} --help）`,
  }),
  optionMissing: (name: string): UsageText => ({ en: `${name} is missing`, 'zh-CN': `缺少 ${name}` }),
  languageUnknown: (given: string): UsageText => ({
    en: `--lang takes en or zh-CN, not ${given}`,
    'zh-CN': `--lang 只能写 en 或 zh-CN，不能写 ${given}`,
  }),
  eitherOr: (one: string, other: string): UsageText => ({
    en: `either ${one} or ${other}, not both`,
    'zh-CN': `${one} 和 ${other} 只能选一个`,
  }),
  profileUnknown: (given: string, known: readonly string[]): UsageText => ({
    en: `unknown rule profile: ${given} (there are ${known.join(', ')})`,
    'zh-CN': `没有这套规则：${given}（现有 ${known.join('、')}）`,
  }),
  dayUnknown: (given: string): UsageText => ({
    en: `--from takes a day such as 2026-03-01, not ${given}`,
    'zh-CN': `--from 应写成 2026-03-01 这样的日期，不能写 ${given}`,
  }),
  fileAndLine: (given: string): UsageText => ({
    en: `FILE:LINE expected, such as modules/01-visit/en.md:12, not ${given}`,
    'zh-CN': `应写成 文件:行号，例如 modules/01-visit/en.md:12，不能写 ${given}`,
  }),
  purposeUnknown: (given: string, known: readonly string[]): UsageText => ({
    en: `--purpose takes ${known.join(', ')}, not ${given}`,
    'zh-CN': `--purpose 只能写 ${known.join('、')}，不能写 ${given}`,
  }),
  valueUnknown: (option: string, given: string, known: readonly string[]): UsageText => ({
    en: `${option} takes ${known.join(', ')}, not ${given}`,
    'zh-CN': `${option} 只能写 ${known.join('、')}，不能写 ${given}`,
  }),
  rowNumber: (given: string): UsageText => ({
    en: `ROW is a number from 1, as “roster list” shows it, not ${given}`,
    'zh-CN': `ROW 应为从 1 起的序号（见 roster list），不能写 ${given}`,
  }),
  learnerName: {
    en: 'NAME is 1 to 80 characters without control characters',
    'zh-CN': 'NAME 为 1 到 80 个字符，不含控制字符',
  },
} as const

/**
 * What Node's `parseArgs` complains of, as our own sentence: it speaks English only and over several lines. The option is
 * the first thing it puts in quotation marks.
 */
export function optionComplaint(error: unknown): UsageText {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const option = (/'([^']*)'/.exec(message)?.[1] ?? '').replace(/ <value>$/, '')
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    if (!message.includes('does not take')) return missingValue(option)
    return { en: `${option} takes no value`, 'zh-CN': `${option} 后面不能带内容` }
  }
  return {
    en: `unknown option: ${option} (tianye --help)`,
    'zh-CN': `没有这个选项：${option}（用法见 tianye --help）`,
  }
}
