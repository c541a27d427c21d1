import type { Backup, BackupCheck, RestoreReport } from '#contract/backup.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { isLostToDamage } from '#contract/errors/error-codes.ts'
import type { Language } from '#contract/language.ts'
import { backupReasonTexts, backupStandingTexts } from '#contract/messages/backup-texts.ts'
import type { BackupShelf } from '#services/backups/backup-shelf.ts'
import { type DataCommand, type FileCommand, type FileTools, takeWords } from './command.ts'
import { exitCodes } from './output.ts'

const line = (backup: Backup, language: Language) =>
  `${backup.backup}\t${backup.bytes}\t${backupReasonTexts[backup.reason][language]}`

/** `tianye backup create` */
export const backupCreate: DataCommand = {
  name: 'backup create',
  usage: 'backup create',
  summary: {
    en: 'Makes a backup of the records, reads it again, and keeps it.',
    'zh-CN': '给记录做一份备份，写完后重读核对再保存。',
  },
  prepare: ({ language }, words) => {
    takeWords(words)
    return async ({ backups }) => {
      const backup = await backups.make('asked')
      return { document: { backup }, lines: [line(backup, language)] }
    }
  },
}

/** `tianye backup list` */
export const backupList: FileCommand = {
  name: 'backup list',
  usage: 'backup list',
  summary: { en: 'Lists the backups, newest first.', 'zh-CN': '列出备份，新的在前。' },
  isWithoutData: true,
  prepare: ({ language }, words) => {
    takeWords(words)
    return ({ backups }) => {
      const all = backups.list()
      return Promise.resolve({ document: { backups: all }, lines: all.map((backup) => line(backup, language)) })
    }
  },
}

/** Reads backups from end to end; the worker takes them one after another. */
export function checkAll(
  shelf: BackupShelf,
  names: readonly string[],
): Promise<readonly { readonly backup: string; readonly check: BackupCheck }[]> {
  return Promise.all(names.map(async (backup) => ({ backup, check: await shelf.check(backup) })))
}

/** `tianye backup verify [BACKUP]` */
export const backupVerify: FileCommand = {
  name: 'backup verify',
  usage: 'backup verify [BACKUP]',
  summary: {
    en: 'Reads one backup, or all of them, from end to end.',
    'zh-CN': '从头到尾重读一份或全部备份。',
  },
  isWithoutData: true,
  prepare: ({ language }, words) => {
    const asked = words.length === 0 ? null : takeWords(words, 'BACKUP').BACKUP
    return async ({ backups }) => {
      const names = asked === null ? backups.list().map((known) => known.backup) : [asked]
      const checks = await checkAll(backups, names)
      return {
        document: { checks },
        lines: checks.map(({ backup, check }) => `${backup}\t${backupStandingTexts[check.standing][language]}`),
        exitCode: checks.every(({ check }) => check.standing === 'sound') ? exitCodes.done : exitCodes.refused,
      }
    }
  },
}

/** `tianye backup restore BACKUP` */
export const backupRestore: FileCommand = {
  name: 'backup restore',
  usage: 'backup restore BACKUP',
  summary: {
    en: 'Brings a backup back; the records of now are kept aside, untouched.',
    'zh-CN': '用一份备份恢复记录，现有的记录原样另存。',
  },
  isWithoutData: true,
  prepare: ({ language }, words) => {
    const { BACKUP } = takeWords(words, 'BACKUP')
    return async (tools) => {
      const isSalvage = await areRecordsDamaged(tools)
      const report = await tools.backups.prepare(BACKUP, { isSalvage })
      tools.backups.order(report)
      await tools.withServices(() => Promise.resolve())
      return { document: { restored: report }, lines: restoreLines(report, language) }
    }
  },
}

/** Records that can be opened are backed up first. Throws what else keeps them from being opened. */
async function areRecordsDamaged({ withServices, backups }: FileTools): Promise<boolean> {
  try {
    const made = await withServices((services) => services.backups.make('restore'))
    return !(await backups.isGood(made.backup))
  } catch (error) {
    if (error instanceof AppError && isLostToDamage(error.code) && backups.list().length > 0) return true
    throw error
  }
}

function restoreLines(report: RestoreReport, language: Language): readonly string[] {
  const { backup, events, isSalvaged, recovered, lost, setAside } = report
  if (language === 'en') {
    return [
      `${backup.backup} is back: ${events} records.`,
      ...(isSalvaged
        ? [`${recovered} of them were taken over from the damaged file; ${lost ?? 'an unknown number'} could not be.`]
        : []),
      `The records of before lie untouched in ${setAside}.`,
    ]
  }
  return [
    `已用 ${backup.backup} 恢复，共 ${events} 条记录。`,
    ...(isSalvaged
      ? [`其中 ${recovered} 条从损坏的文件中取回，${lost === null ? '另有若干' : `另有 ${lost}`} 条没能取回。`]
      : []),
    `原来的记录原样存放在 ${setAside}。`,
  ]
}
