import type { CertificateTemplate } from '#contract/certificate-template.ts'

/** The lines of a template that are typed, each with the most letters it may have. */
export const templateLines = {
  'issuer.zh-CN': 200,
  'issuer.en': 200,
  'title.zh-CN': 80,
  'title.en': 80,
  'statement.zh-CN': 300,
  'statement.en': 300,
  'acceptance.zh-CN': 500,
  'acceptance.en': 500,
  'signatory.name': 80,
  'signatory.title.zh-CN': 200,
  'signatory.title.en': 200,
  validMonths: 3,
  minutesPerClassHour: 3,
  approvalId: 120,
  providerNumber: 120,
  providerContact: 300,
  'authority.zh-CN': 500,
  'authority.en': 500,
  'place.zh-CN': 200,
  'place.en': 200,
} as const

/** One of {@link templateLines}. */
export type TemplateLine = keyof typeof templateLines

/** A template while it is typed; empty for a line that says nothing. Pictures in Base64. */
export type TemplateDraft = {
  readonly layout: CertificateTemplate['layout']
  readonly texts: Readonly<Record<TemplateLine, string>>
  readonly logo: string | null
  readonly seal: string | null
}

/** A template as it is typed. */
export function templateDraftOf(template: CertificateTemplate): TemplateDraft {
  const { layout, issuer, title, statement, acceptance, validMonths, terms, logo, seal } = template
  const { authority, place, signatory } = terms
  return {
    layout,
    texts: {
      'issuer.en': issuer.en,
      'issuer.zh-CN': issuer['zh-CN'],
      'title.en': title.en,
      'title.zh-CN': title['zh-CN'],
      'statement.en': statement.en,
      'statement.zh-CN': statement['zh-CN'],
      'acceptance.en': acceptance.en,
      'acceptance.zh-CN': acceptance['zh-CN'],
      validMonths: String(validMonths ?? ''),
      approvalId: terms.approvalId ?? '',
      providerNumber: terms.providerNumber ?? '',
      providerContact: terms.providerContact ?? '',
      'authority.en': authority?.en ?? '',
      'authority.zh-CN': authority?.['zh-CN'] ?? '',
      'place.en': place?.en ?? '',
      'place.zh-CN': place?.['zh-CN'] ?? '',
      minutesPerClassHour: String(terms.minutesPerClassHour ?? ''),
      'signatory.name': signatory?.name ?? '',
      'signatory.title.en': signatory?.title.en ?? '',
      'signatory.title.zh-CN': signatory?.title['zh-CN'] ?? '',
    },
    logo,
    seal,
  }
}

/** The template that a draft comes to, or the lines that are missing or are no number. */
export function readTemplateDraft({
  layout,
  texts,
  logo,
  seal,
}: TemplateDraft):
  | { readonly kind: 'template'; readonly template: CertificateTemplate }
  | { readonly kind: 'wrong'; readonly lines: readonly TemplateLine[] } {
  const line = (name: TemplateLine) => texts[name].trim()
  const both = (name: 'issuer' | 'title' | 'statement' | 'acceptance' | 'authority' | 'place' | 'signatory.title') => ({
    en: line(`${name}.en`),
    'zh-CN': line(`${name}.zh-CN`),
  })
  const isAny = (...names: readonly TemplateLine[]) => names.some((name) => line(name) !== '')
  const groups = [
    ['authority.en', 'authority.zh-CN'],
    ['place.en', 'place.zh-CN'],
    ['signatory.name', 'signatory.title.en', 'signatory.title.zh-CN'],
  ] as const
  const numbers = ['validMonths', 'minutesPerClassHour'] as const
  const missing = [...required, ...groups.filter((names) => isAny(...names)).flat()].filter((name) => line(name) === '')
  const unread = numbers.filter((name) => line(name) !== '' && wholeOf(line(name)) === null)
  if (missing.length + unread.length > 0) return { kind: 'wrong', lines: [...missing, ...unread] }
  const orNull = (name: TemplateLine) => line(name) || null
  return {
    kind: 'template',
    template: {
      format: 1,
      layout,
      issuer: both('issuer'),
      title: both('title'),
      statement: both('statement'),
      acceptance: both('acceptance'),
      validMonths: wholeOf(line('validMonths')),
      terms: {
        approvalId: orNull('approvalId'),
        providerNumber: orNull('providerNumber'),
        providerContact: orNull('providerContact'),
        authority: isAny(...groups[0]) ? both('authority') : null,
        place: isAny(...groups[1]) ? both('place') : null,
        minutesPerClassHour: wholeOf(line('minutesPerClassHour')),
        signatory: isAny(...groups[2]) ? { name: line('signatory.name'), title: both('signatory.title') } : null,
      },
      logo,
      seal,
    },
  }
}

const required = [
  'issuer.en',
  'issuer.zh-CN',
  'title.en',
  'title.zh-CN',
  'statement.en',
  'statement.zh-CN',
  'acceptance.en',
  'acceptance.zh-CN',
] as const

/** A whole number from 1 to 600. */
function wholeOf(text: string): number | null {
  const plain = text.normalize('NFKC')
  if (!/^\d{1,3}$/.test(plain)) return null
  const value = Number(plain)
  return value >= 1 && value <= 600 ? value : null
}
