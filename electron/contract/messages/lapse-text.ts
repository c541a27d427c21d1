import type { Language } from '../language.ts'
import type { PaperLapse } from '../paper-lapse.ts'
import type { keyEndReasons, withdrawalReasons } from '../record-words.ts'

type BothTexts = Readonly<Record<Language, string>>

/** Why something was withdrawn, each a clause. */
const withdrawalTexts: Readonly<
  Record<(typeof withdrawalReasons)[number] | (typeof keyEndReasons)[number], BothTexts>
> = {
  'issued-by-mistake': { en: 'it was issued by mistake', 'zh-CN': '系误发' },
  'records-changed': { en: 'the records behind it were changed', 'zh-CN': '所依据的记录被改动过' },
  replaced: { en: 'a newer one took its place', 'zh-CN': '已换发新证' },
  'name-corrected': { en: 'a certificate with the corrected name took its place', 'zh-CN': '姓名更正，已换发新证' },
  withdrawn: { en: 'the organisation took it back', 'zh-CN': '发证机构已收回' },
  'key-lost': { en: 'the signing key was lost', 'zh-CN': '签名密钥已遗失' },
  'key-stolen': { en: 'the signing key was stolen', 'zh-CN': '签名密钥已失窃' },
  'key-replaced': { en: 'the signing key was replaced', 'zh-CN': '签名密钥已更换' },
  'no-longer-ours': {
    en: 'the holder of the key no longer signs for the organisation',
    'zh-CN': '密钥持有人已不再为该机构签发',
  },
}

/** Why a paper counts no more, in one line: what happened, on which day, and the reason. */
export function lapseText(lapse: PaperLapse, language: Language): string {
  const { day } = lapse
  const isEnglish = language === 'en'
  if (lapse.kind === 'expired') return isEnglish ? `Expired: it was valid until ${day}` : `已过期：有效期至 ${day}`
  const why = withdrawalTexts[lapse.reason][language]
  return isEnglish ? `Revoked on ${day}: ${why}` : `已于 ${day} 撤销：${why}`
}
