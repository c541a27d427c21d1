import type { Language } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { lapseText } from '#contract/messages/lapse-text.ts'
import type { AnswerOutcome, CertificateRequest, HeldCredentialView, TakenList } from '#contract/trust-view.ts'
import { dayOf } from '#services/day-of.ts'

const levels = {
  'instructor-confirmed': { en: 'instructor-confirmed', 'zh-CN': '教师确认' },
  'issuer-signed': { en: 'issuer-signed', 'zh-CN': '机构签发' },
} as const

/** A request in one line. */
export function requestLine({ name, pack, level, answered }: CertificateRequest, language: Language): string {
  const open = language === 'en' ? 'open' : '待办'
  return `${name}\t${pack}\t${levels[level][language]}\t${answered ?? open}`
}

/** What a learner holds, in one line. */
export function heldLine({ serial, pack, at, lapse }: HeldCredentialView, language: Language): string {
  const standing = lapse === null ? [] : [lapseText(lapse, language)]
  return [serial, pack, dayOf(at), ...standing].join('\t')
}

/** What became of a request, in one line. */
export function outcomeLine(outcome: AnswerOutcome, language: Language): string {
  const who = `${outcome.request.name}\t${outcome.request.pack}`
  switch (outcome.kind) {
    case 'given':
      return `${who}\t${outcome.serial}\t${outcome.file ?? ''}`
    case 'marked': {
      const told =
        language === 'en' ? `${outcome.attempts} sealed papers marked` : `批阅密封试卷 ${outcome.attempts} 份`
      return `${who}\t${told}\t${outcome.file ?? ''}`
    }
    case 'refused': {
      const { what, next } = errorText(outcome.code, language, outcome.details)
      return `${who}\t${language === 'en' ? `${what} ${next}` : what + next}`
    }
    default:
      return outcome satisfies never
  }
}

/** A list of issuers or of what was withdrawn, in one line. */
export function listLine(list: TakenList, language: Language): string {
  const { kind, name, number, at, fingerprint, entries } = list
  const day = new Date(at).toISOString().slice(0, 10)
  const isIssuers = kind === 'issuer-list'
  if (language === 'en')
    return `${name}\tissue ${number} of ${day}\t${entries} ${isIssuers ? 'keys' : 'withdrawn'}\tsigned by ${fingerprint}`
  return `${name}\t第 ${number} 期，${day}\t${isIssuers ? `密钥 ${entries} 把` : `撤销 ${entries} 份`}\t签名密钥指纹 ${fingerprint}`
}
