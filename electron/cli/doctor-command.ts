import type { RecordsExamination } from '#contract/backup.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { isLostToDamage } from '#contract/errors/error-codes.ts'
import type { Language } from '#contract/language.ts'
import { backupStandingTexts } from '#contract/messages/backup-texts.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { findingTexts } from '#contract/messages/finding-texts.ts'
import { checkAll } from './backup-commands.ts'
import { type FileCommand, takeWords } from './command.ts'
import { exitCodes } from './output.ts'

/** `tianye doctor` */
export const doctor: FileCommand = {
  name: 'doctor',
  usage: 'doctor',
  summary: {
    en: 'Looks through the records and the backups and says what is wrong. Changes nothing.',
    'zh-CN': '检查记录和备份，说明哪里有毛病，不做任何更改。',
  },
  isWithoutData: true,
  prepare: ({ language }, words) => {
    takeWords(words)
    return async (tools) => {
      const records = await tools
        .withServices(({ examine }) => Promise.resolve({ kind: 'examined' as const, ...examine() }))
        .catch((error: unknown) => {
          if (error instanceof AppError && isLostToDamage(error.code)) return { kind: 'damaged' as const, error }
          throw error
        })
      const backups = await checkAll(
        tools.backups,
        tools.backups.list().map(({ backup }) => backup),
      )
      const isWell =
        records.kind === 'examined' &&
        records.database.length === 0 &&
        records.findings.length === 0 &&
        backups.every(({ check }) => check.standing === 'sound')
      return {
        document: {
          records: records.kind === 'examined' ? records : { kind: records.kind },
          backups,
        },
        lines: [
          ...(records.kind === 'examined' ? recordsLines(records, language) : [damagedLine(records.error, language)]),
          ...backups.map(({ backup, check }) => `${backup}\t${backupStandingTexts[check.standing][language]}`),
          ...(backups.length === 0 ? [language === 'en' ? 'There is no backup yet.' : '还没有备份。'] : []),
        ],
        exitCode: isWell ? exitCodes.done : exitCodes.refused,
      }
    }
  },
}

function damagedLine({ code, details }: AppError, language: Language): string {
  const { what, next } = errorText(code, language, details)
  return language === 'en' ? `${what} ${next}` : what + next
}

function recordsLines(found: RecordsExamination, language: Language): readonly string[] {
  const isEnglish = language === 'en'
  const { database, events, findings, notYetSealed, quarantined, cutShort } = found
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  return [
    isEnglish ? `${events} records read.` : `读了 ${events} 条记录。`,
    ...database,
    ...rules.map((rule) => {
      const count = findings.filter((finding) => finding.rule === rule).length
      return `${rule}\t${count}\t${findingTexts[rule][language]}`
    }),
    ...(database.length === 0 && findings.length === 0
      ? [isEnglish ? 'Nothing wrong was found in them.' : '没有发现问题。']
      : []),
    ...cutShort.map((place) =>
      isEnglish
        ? `At some start the end of the records was missing. As they were found then they are kept in ${place}.`
        : `有一次启动时发现记录的末尾缺失，当时的文件原样存放在 ${place}。`,
    ),
    ...(notYetSealed === 0
      ? []
      : [isEnglish ? `${notYetSealed} are not yet sealed.` : `其中 ${notYetSealed} 条还没有封签。`]),
    ...(quarantined === 0
      ? []
      : [
          isEnglish
            ? `${quarantined} chains from elsewhere wait for somebody to vouch for them.`
            : `有 ${quarantined} 条外来的记录链还没有人担保。`,
        ]),
  ]
}
