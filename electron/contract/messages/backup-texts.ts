import type { BackupCheck, BackupReason } from '../backup.ts'
import type { Language } from '../language.ts'

type Both = Readonly<Record<Language, string>>

/** Why a backup was made. */
export const backupReasonTexts: Readonly<Record<BackupReason, Both>> = {
  daily: { en: 'made on its own', 'zh-CN': '自动备份' },
  asked: { en: 'made by hand', 'zh-CN': '手动备份' },
  update: { en: 'before an update of Tianye', 'zh-CN': '升级田野之前' },
  restore: { en: 'before going back to an older one', 'zh-CN': '恢复旧备份之前' },
  erasure: { en: 'after something was erased', 'zh-CN': '删除内容之后' },
}

/** How a backup was found when it was read from end to end. */
export const backupStandingTexts: Readonly<Record<BackupCheck['standing'], Both>> = {
  sound: { en: 'sound', 'zh-CN': '完好' },
  changed: { en: 'changed since it was written', 'zh-CN': '写成后变动过' },
  damaged: { en: 'damaged', 'zh-CN': '已损坏' },
  newer: { en: 'of a newer Tianye', 'zh-CN': '由更新版本写成' },
}
