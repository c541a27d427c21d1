import type { Language } from '#contract/language.ts'
import { type Command, optionsOf } from './command.ts'
import { optionTexts } from './option-texts.ts'

const heading = { en: 'Commands', 'zh-CN': '命令' }
const exampleHeading = { en: 'Example', 'zh-CN': '示例' }
const common = {
  en: [
    'Options of every command',
    '  --data DIR          the data folder; the app’s own when left out',
    '  --lang en|zh-CN     the language of the answer',
    '  --help              after a command: its options and an example',
    '  --json              one JSON document on standard output',
    'Exit codes: 0 done, 1 refused or found wrong, 2 wrong usage, 3 valid but not trusted, 4 expired or revoked.',
  ],
  'zh-CN': [
    '各命令共有的选项',
    '  --data DIR          数据文件夹；不写则用应用自己的',
    '  --lang en|zh-CN     输出所用的语言',
    '  --help              写在命令后面：看该命令的选项和示例',
    '  --json              在标准输出给出一份 JSON 文档',
    '退出码：0 完成，1 被拒绝或查出问题，2 用法不对，3 有效但签发者未知，4 已过期或已撤销。',
  ],
}

/** The help: every command with one sentence, then what all share. */
export function helpLines(commands: readonly Command[], language: Language): readonly string[] {
  return [
    heading[language],
    ...commands.flatMap(({ usage, summary }) => [`  tianye ${usage}`, `      ${summary[language]}`]),
    '',
    ...common[language],
  ]
}

/** The help of one command: how it is called, what it does, each of its options, and an example where a file is wanted. */
export function commandHelpLines(command: Command, language: Language): readonly string[] {
  const { usage, summary, example } = command
  return [
    `tianye ${usage}`,
    `    ${summary[language]}`,
    ...optionsOf(command).flatMap((name) => {
      const text = optionTexts[name]
      return text === undefined ? [] : [`  ${name.padEnd(20)}${text[language]}`]
    }),
    ...(example === undefined ? [] : ['', exampleHeading[language], ...example.map((line) => `  ${line}`)]),
    '',
    ...common[language],
  ]
}
