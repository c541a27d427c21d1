import type { Language } from '../language.ts'

type Texts = { readonly save: string; readonly open: string; readonly kind: string; readonly extension: string }

/** What the system's dialogs say of the files that one person keeps or hands to one other. */
export const privateFileTexts: Readonly<
  Record<
    'recovery-code' | 'help-card' | 'help-request' | 'help-answer' | 'release' | 'move' | 'receipt',
    Readonly<Record<Language, Texts>>
  >
> = {
  'recovery-code': {
    en: { save: 'Save the recovery code', open: '', kind: 'Text', extension: 'txt' },
    'zh-CN': { save: '保存恢复码', open: '', kind: '文本', extension: 'txt' },
  },
  'help-card': {
    en: { save: 'Save the help card', open: 'Choose an instructor’s help card', kind: 'Help card', extension: 'json' },
    'zh-CN': { save: '保存求助卡', open: '选择教师的求助卡', kind: '求助卡', extension: 'json' },
  },
  'help-request': {
    en: { save: 'Save the request for help', open: 'Choose a request for help', kind: 'Request', extension: 'json' },
    'zh-CN': { save: '保存求助文件', open: '选择求助文件', kind: '求助文件', extension: 'json' },
  },
  'help-answer': {
    en: { save: 'Save the answer', open: 'Choose the instructor’s answer', kind: 'Answer', extension: 'json' },
    'zh-CN': { save: '保存答复', open: '选择教师的答复', kind: '答复文件', extension: 'json' },
  },
  release: {
    en: { save: 'Save the release', open: 'Choose the instructor’s release', kind: 'Release', extension: 'json' },
    'zh-CN': { save: '保存放行文件', open: '选择老师给的放行文件', kind: '放行文件', extension: 'json' },
  },
  receipt: {
    en: { save: 'Save the receipt', open: '', kind: 'Receipt', extension: 'json' },
    'zh-CN': { save: '保存凭据', open: '', kind: '凭据', extension: 'json' },
  },
  move: {
    en: { save: 'Move the profile out', open: 'Choose a moved profile', kind: 'Moved profile', extension: 'tymove' },
    'zh-CN': { save: '迁出档案', open: '选择迁出的档案', kind: '迁出的档案', extension: 'tymove' },
  },
}

/** What the dialog says that asks in which folder an export is to lie. */
export const exportFolderTexts: Readonly<Record<Language, string>> = {
  en: 'Choose where the export is to lie',
  'zh-CN': '选择导出文件夹的位置',
}
