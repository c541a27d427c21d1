import type { Language } from '../language.ts'

type Texts = Readonly<Record<Language, string>>

/** What the system's dialog says when something is written out of a ledger, and how the file is called. */
export const creditFileTexts: Readonly<
  Record<
    'table' | 'transcript' | 'dossier' | 'scan',
    { readonly save: Texts; readonly kind: Texts; readonly name: Texts }
  >
> = {
  table: {
    save: { en: 'Save the ledger as a table', 'zh-CN': '把学时账存成表格' },
    kind: { en: 'Table (CSV)', 'zh-CN': '表格（CSV）' },
    name: { en: 'Credit', 'zh-CN': '继续教育学时' },
  },
  transcript: {
    save: { en: 'Save the transcript', 'zh-CN': '保存学时清单' },
    kind: { en: 'Paper (PDF)', 'zh-CN': '文件（PDF）' },
    name: { en: 'Transcript', 'zh-CN': '继续教育学时清单' },
  },
  dossier: {
    save: { en: 'Save the dossier', 'zh-CN': '保存申报材料' },
    kind: { en: 'Paper (PDF)', 'zh-CN': '文件（PDF）' },
    name: { en: 'Dossier', 'zh-CN': '继续教育申报材料' },
  },
  scan: {
    save: { en: 'Save the scan', 'zh-CN': '保存扫描件' },
    kind: { en: 'Scan', 'zh-CN': '扫描件' },
    name: { en: 'Scan', 'zh-CN': '扫描件' },
  },
}
