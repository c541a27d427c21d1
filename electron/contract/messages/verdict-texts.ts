import type { CredentialVerdict, InvalidReason } from '../credential.ts'
import type { Language } from '../language.ts'

const reasons: Readonly<Record<Language, Readonly<Record<InvalidReason, string>>>> = {
  en: {
    'too-large': 'the file is larger than any credential',
    'too-deep': 'the file is nested deeper than any credential',
    'not-json': 'the file is not a credential file',
    'duplicate-key': 'a field stands in it twice',
    'form-unknown': 'it does not have the form of a Tianye credential, or contradicts itself',
    'proof-wrong': 'its signature does not fit what it says; something was changed after signing',
    'claim-damaged': 'the code is damaged or its signature does not fit',
    'page-differs': 'the page does not say what was signed',
  },
  'zh-CN': {
    'too-large': '文件比任何凭证都大',
    'too-deep': '文件的嵌套层数超过任何凭证',
    'not-json': '这不是凭证文件',
    'duplicate-key': '同一个字段出现了两次',
    'form-unknown': '不是田野凭证的格式，或者前后矛盾',
    'proof-wrong': '签名与内容不符，签名之后有改动',
    'claim-damaged': '二维码内容受损，或者签名不符',
    'page-differs': '页面上写的与签名的内容不一致',
  },
}

/** What checking found, in one line of the reader's language. */
export function verdictText(verdict: CredentialVerdict, language: Language): string {
  const isEnglish = language === 'en'
  switch (verdict.standing) {
    case 'trusted':
      return `${isEnglish ? 'Trusted: signed by' : '可信：签发者为'} ${verdict.issuer.name[language]}`
    case 'valid-unknown-issuer':
      return isEnglish
        ? `Valid, but signed by a key that nobody on this computer vouches for: ${verdict.did}`
        : `有效，但签名的密钥在这台电脑上没有人担保：${verdict.did}`
    case 'invalid': {
      const told = verdict.reasons.map(({ reason, at }) => reasons[language][reason] + (at === '' ? '' : ` (${at})`))
      return isEnglish ? `Invalid: ${told.join('; ')}` : `无效：${told.join('；')}`
    }
    default:
      return verdict satisfies never
  }
}
