import { resolve } from 'node:path'
import type { Language } from '#contract/language.ts'
import { problemText } from '#contract/messages/problem-texts.ts'
import type { Place, Problem } from '#courses/format/problem.ts'
import { problemRules, ruleIds } from '#courses/format/problem-rules.ts'
import { lintRules } from '#courses/lint/lint-rules.ts'
import { courseProfiles } from '#courses/rules/profiles/rule-profiles.ts'
import { sarifLog } from '#interop/sarif/sarif-log.ts'
import { changeDuplicateId } from '#services/lint/change-duplicate-id.ts'
import { lintPack } from '#services/lint/lint-pack.ts'
import { readPackFolder } from '#services/lint/read-pack-folder.ts'
import { writeMissingIds } from '#services/lint/write-missing-ids.ts'
import type { Call } from './call.ts'
import { type FileCommand, takeWords } from './command.ts'
import { exitCodes, UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'
import { weightText } from './weight-text.ts'

/** `tianye pack lint DIR [--profile ID] [--fix] [--sarif]` */
export const packLint: FileCommand = {
  name: 'pack lint',
  usage: 'pack lint DIR [--profile ID] [--fix] [--sarif]',
  summary: {
    en: 'Says what is wrong with a pack; --fix writes missing ids.',
    'zh-CN': '检查课程包有什么问题；加 --fix 则补写缺少的编号。',
  },
  isWithoutData: true,
  prepare: (call, words) => {
    const { DIR } = takeWords(words, 'DIR')
    const profile = takeProfile(call)
    if (call.isSarif && call.isJson) throw new UsageError(usageTexts.eitherOr('--json', '--sarif'))
    return async ({ survey }) => {
      const folder = resolve(DIR)
      const fixed = call.isFix ? await writeMissingIds(folder, survey) : { written: [], refused: [] }
      const problems = await lintPack(await readPackFolder(folder), survey, profile)
      const errors = problems.filter(({ severity }) => severity === 'error').length
      const told = problems.map((problem) => ({ problem, message: messageOf(problem, call.language) }))
      const lines = call.isSarif
        ? [JSON.stringify(sarifOf(told, call.language))]
        : [
            ...fixed.written.map(
              ({ file, line, id }) => `${DIR}/${file}:${line} ${fixTexts.written[call.language]} ${id}`,
            ),
            ...fixed.refused.map((place) => `${DIR}/${shown(place)} ${fixTexts.refused[call.language]}`),
            ...told.map(
              ({ problem, message }) =>
                `${DIR}/${shown(problem.place)} ${weightText(problem, call.language)} ${problem.ruleId} ${message}`,
            ),
            countText(errors, problems.length - errors, call.language),
          ]
      return {
        document: {
          profile: profile?.id ?? null,
          errors,
          warnings: problems.length - errors,
          problems: told.map(({ problem, message }) => ({ ...problem, message })),
          ...fixed,
        },
        lines,
        exitCode: errors > 0 ? exitCodes.refused : exitCodes.done,
      }
    }
  },
}

/** `tianye pack reid FILE:LINE` */
export const packReid: FileCommand = {
  name: 'pack reid',
  usage: 'pack reid FILE:LINE',
  summary: {
    en: 'Gives what stands on a line a new id, when its id stands twice.',
    'zh-CN': '某一行的编号与别处重复时，给它换一个新编号。',
  },
  isWithoutData: true,
  prepare: (call, words) => {
    const { 'FILE:LINE': given } = takeWords(words, 'FILE:LINE')
    const [, file = '', line = ''] = /^(.+?):([1-9]\d{0,8})(?::\d+)?$/.exec(given) ?? []
    if (file === '') throw new UsageError(usageTexts.fileAndLine(given))
    return async ({ survey }) => {
      const { from, to, files } = await changeDuplicateId(file, Number(line), survey)
      const lines = files.map((one) => `${one.file}:${one.line} ${from} -> ${to}`)
      return { document: { from, to, files }, lines: call.isJson ? [] : [...lines, keptText(from, call.language)] }
    }
  },
}

/** Records go by ids, and nobody but the author knows which of two things they were made with. */
function keptText(id: string, language: Language): string {
  return language === 'en'
    ? `The other place keeps ${id}, and with it the records made so far. Should this line be the older one, undo this and name the other.`
    : `另一处仍用 ${id}，已有的记录都算它的。如果较早的其实是这一行，请撤销，改换另一处。`
}

const fixTexts = {
  written: { en: 'was given the id', 'zh-CN': '补写编号' },
  refused: {
    en: 'no ids were written here: the languages differ from this place on, or the text is not whole',
    'zh-CN': '此处没有补写编号：两种语言从这里起对不上，或者文本不完整',
  },
} as const

function takeProfile({ profile }: Call) {
  if (profile === undefined) return null
  const found = courseProfiles.find(({ id }) => id === profile) ?? null
  const known = courseProfiles.map(({ id }) => id)
  if (found === null) throw new UsageError(usageTexts.profileUnknown(profile, known))
  return found
}

function messageOf({ ruleId, facts }: Problem, language: Language): string {
  return problemText(ruleId, language, facts)
}

function shown({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

function sarifOf(results: readonly { readonly problem: Problem; readonly message: string }[], language: Language) {
  const ofCompiler = ruleIds.map((id) => ({ id, severity: problemRules[id] }))
  const rules = [...ofCompiler, ...lintRules].map(({ id, severity }) => ({
    id,
    severity,
    text: problemText(id, language),
  }))
  return sarifLog({ version: '1.0.0', language, rules, results })
}

function countText(errors: number, warnings: number, language: Language): string {
  if (language === 'zh-CN') return errors + warnings === 0 ? '没有发现问题' : `${errors} 个错误，${warnings} 个警告`
  const some = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
  return errors + warnings === 0 ? 'nothing found' : `${some(errors, 'error')}, ${some(warnings, 'warning')}`
}
