import type { Language } from '../language.ts'

type Texts = Readonly<Record<Language, string>>

/** What the system's dialogs say when the files of certificates are opened. */
export const certificateFileTexts: Readonly<
  Record<'answer' | 'tykey' | 'template' | 'issuers', { readonly open: Texts; readonly name: Texts }>
> = {
  answer: {
    open: { en: 'Choose the answer or the list you were given', 'zh-CN': '选择收到的答复或名单' },
    name: { en: 'Answer or list', 'zh-CN': '答复或名单' },
  },
  tykey: {
    open: { en: 'Choose the keys of the sealed examination', 'zh-CN': '选择密封考试的答案文件' },
    name: { en: 'Examination keys', 'zh-CN': '考试答案' },
  },
  template: {
    open: { en: 'Choose the template of the certificate', 'zh-CN': '选择证书样式文件' },
    name: { en: 'Template', 'zh-CN': '证书样式' },
  },
  issuers: {
    open: { en: 'Choose an issuer list or a status list', 'zh-CN': '选择发证机构名单或状态名单' },
    name: { en: 'Signed list', 'zh-CN': '签名名单' },
  },
}

/** Where the answers go. */
export const answerFolderText: Texts = {
  en: 'Choose a folder for the answers, one file for each learner',
  'zh-CN': '选择存放答复的文件夹，每位学员一个文件',
}

/** What the dialogs say where a template is made. */
export const templateFileTexts = {
  picture: {
    open: { en: 'Choose a picture, JPEG or PNG', 'zh-CN': '选择图片（JPEG 或 PNG）' },
    name: { en: 'Picture', 'zh-CN': '图片' },
  },
  template: {
    save: { en: 'Save the template of the certificate', 'zh-CN': '保存证书样式' },
    name: { en: 'Template', 'zh-CN': '证书样式' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Texts>>>>
