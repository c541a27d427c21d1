import type { CredentialVerdict } from '../credential.ts'
import type { Language } from '../language.ts'
import { type ClaimField, claimFields, type InvalidReason, type unknownReasons } from '../record-words.ts'
import { lapseText } from './lapse-text.ts'

const reasons: Readonly<Record<Language, Readonly<Record<InvalidReason, string>>>> = {
  en: {
    'too-large': 'the file is larger than any record',
    'file-unknown': 'the file is neither a PDF nor a credential in JSON',
    'not-finished': 'the file takes more time or memory than any record, and reading it was stopped',
    'pdf-damaged': 'the PDF is damaged and cannot be read',
    'pdf-encrypted': 'the PDF is locked with a password; a Tianye record never is',
    'attachment-missing': 'the PDF has no credential attached, so nothing in it is signed',
    'attachment-doubled': 'the PDF has more attached to it than the one credential of a record',
    'too-deep': 'the credential is nested deeper than any of Tianye’s',
    'not-json': 'what should be the credential is no JSON',
    'duplicate-key': 'a field stands in the credential twice',
    'form-unknown': 'it does not have the form of a Tianye credential, or contradicts itself',
    'proof-wrong': 'its signature does not fit what it says; something was changed after signing',
    'claim-damaged': 'this is not the whole text of a record’s QR code, character by character; scan or copy it again',
    'claim-differs': 'the code on the page does not say what the attached credential says',
    'page-added': 'the PDF does not have exactly one page, as a record has',
    'page-annotated': 'something was laid over the page: a note, a form field or a stamp',
    'page-differs': 'the page does not say what was signed',
    'page-not-as-drawn': 'the page is not exactly as Tianye draws it; the file was changed or saved anew',
  },
  'zh-CN': {
    'too-large': '文件太大，学习记录不会有这么大',
    'file-unknown': '文件既不是 PDF，也不是 JSON 格式的凭证',
    'not-finished': '读取这个文件耗时过长或占用内存过多，已经停止',
    'pdf-damaged': 'PDF 已损坏，无法读取',
    'pdf-encrypted': 'PDF 设有密码，而田野的记录从不加密码',
    'attachment-missing': 'PDF 里没有附带凭证，因此没有任何签过名的内容',
    'attachment-doubled': 'PDF 里除了应有的那一份凭证，还附有别的文件',
    'too-deep': '凭证的嵌套层数超过田野的任何凭证',
    'not-json': '应当是凭证的部分不是 JSON',
    'duplicate-key': '凭证里同一个字段出现了两次',
    'form-unknown': '不是田野凭证的格式，或者前后矛盾',
    'proof-wrong': '签名与内容不符，签名之后有改动',
    'claim-damaged': '这不是一段完整无误的二维码文字，请重新扫描或复制',
    'claim-differs': '页面上的二维码与所附凭证不一致',
    'page-added': '记录只有一页，而这份 PDF 不是',
    'page-annotated': '页面上被加盖了东西：批注、表单或图章',
    'page-differs': '页面上写的与签名的内容不一致',
    'page-not-as-drawn': '页面与田野绘制的不完全相同，文件被改动过或重新保存过',
  },
}

const fields: Readonly<Record<Language, Readonly<Record<ClaimField, string>>>> = {
  en: {
    serial: 'serial',
    name: 'name',
    title: 'course',
    level: 'level',
    creditMinutes: 'course minutes',
    score: 'examination score',
    startedOn: 'date started',
    completedOn: 'date completed',
    issuedOn: 'date drawn up',
    issuer: 'signer',
  },
  'zh-CN': {
    serial: '编号',
    name: '姓名',
    title: '课程',
    level: '等级',
    creditMinutes: '课程时长',
    score: '考试成绩',
    startedOn: '开始日期',
    completedOn: '完成日期',
    issuedOn: '出具日期',
    issuer: '签名人',
  },
}

type BothTexts = Readonly<Record<Language, string>>

/** Why a key's signature is by nobody known here. */
const unknownTexts: Readonly<Record<(typeof unknownReasons)[number], BothTexts>> = {
  'not-listed': {
    en: 'Valid, but signed by a key that nobody on this computer vouches for',
    'zh-CN': '有效，但签名的密钥在这台电脑上没有人担保',
  },
  'level-not-listed': {
    en: 'Valid, but the key is on a list that does not let it sign at this level',
    'zh-CN': '有效，但名单并未允许这把密钥签到这一等级',
  },
  'not-in-period': {
    en: 'Valid, but signed outside the time for which the list vouches for the key',
    'zh-CN': '有效，但签发时间不在名单为这把密钥担保的期间内',
  },
}

/** What is known of withdrawals, in one clause: of which day the status list is, or that there was none. */
function statusText(statusAt: number | null, language: Language): string {
  if (statusAt === null)
    return language === 'en'
      ? ' (withdrawals were not checked: no status list of this issuer is here)'
      : '（未核对是否撤销：这里没有该签发者的状态名单）'
  const day = new Date(statusAt).toISOString().slice(0, 10)
  return language === 'en' ? ` (status list of ${day})` : `（状态名单日期 ${day}）`
}

/** Why something is invalid, each reason a clause in the reader's language; fields of one reason stand together. */
export function reasonTexts(
  verdict: Extract<CredentialVerdict, { standing: 'invalid' }>,
  language: Language,
): readonly string[] {
  const told = new Set(verdict.reasons.map(({ reason }) => reason))
  return [...told].map((reason) => {
    const places = verdict.reasons.flatMap(({ reason: other, at }) =>
      other === reason && at !== '' ? [placeText(at, language)] : [],
    )
    if (places.length === 0) return reasons[language][reason]
    return language === 'en'
      ? `${reasons.en[reason]} (${places.join(', ')})`
      : `${reasons['zh-CN'][reason]}（${places.join('、')}）`
  })
}

/** What checking found, in one line of the reader's language. */
export function verdictText(verdict: CredentialVerdict, language: Language): string {
  const isEnglish = language === 'en'
  switch (verdict.standing) {
    case 'trusted':
      return `${isEnglish ? 'Trusted: signed by' : '可信：签发者为'} ${verdict.issuer.name[language]}${statusText(verdict.statusAt, language)}`
    case 'valid-unknown-issuer':
      return `${unknownTexts[verdict.why][language]}${isEnglish ? ': ' : '：'}${verdict.did}`
    case 'expired':
      return lapseText({ kind: 'expired', day: verdict.expiredOn }, language)
    case 'revoked': {
      const { at, by, reason } = verdict
      return lapseText({ kind: 'revoked', day: new Date(at).toISOString().slice(0, 10), by, reason }, language)
    }
    case 'invalid': {
      const told = reasonTexts(verdict, language)
      return isEnglish ? `Invalid: ${told.join('; ')}` : `无效：${told.join('；')}`
    }
    default:
      return verdict satisfies never
  }
}

/** A field by its word; a path in a document as it is. */
function placeText(at: string, language: Language): string {
  const field = claimFields.find((known) => known === at)
  return field === undefined ? at : fields[language][field]
}
