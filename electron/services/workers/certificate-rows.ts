import type { CompletionFacts } from '#contract/credential.ts'
import type { CompletionRecordFacts } from '#paper/completion-record-facts.ts'

type Row = CompletionRecordFacts['more'][number]

const words = {
  expiresOn: { 'zh-CN': '有效期至', en: 'Valid until' },
  replaces: { 'zh-CN': '代替', en: 'Replaces' },
  registrationNumber: { 'zh-CN': '登记编号', en: 'Registration number' },
  confirmedBy: { 'zh-CN': '确认教师', en: 'Confirmed by' },
  authority: { 'zh-CN': '主管部门', en: 'Authority' },
  approval: { 'zh-CN': '审批与机构编号', en: 'Approval and provider' },
  place: { 'zh-CN': '地点', en: 'Place' },
  credit: { 'zh-CN': '层次与学时', en: 'Level and credit' },
} as const

const reasons = {
  renewal: { 'zh-CN': '到期换发', en: 'renewal' },
  'name-corrected': { 'zh-CN': '姓名更正', en: 'name corrected' },
  reissued: { 'zh-CN': '补发', en: 'issued anew' },
} as const

const levels = {
  introductory: { 'zh-CN': '初级', en: 'introductory' },
  intermediate: { 'zh-CN': '中级', en: 'intermediate' },
  advanced: { 'zh-CN': '高级', en: 'advanced' },
} as const

const categories: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> = {
  professional: { 'zh-CN': '专业科目', en: 'professional' },
  public: { 'zh-CN': '公需科目', en: 'public' },
  ethics: { 'zh-CN': '伦理', en: 'ethics' },
  culture: { 'zh-CN': '文化', en: 'culture' },
  supervision: { 'zh-CN': '督导', en: 'supervision' },
}

/** What a record of an upper level says more than any, as rows of its table: only where there is something to say. */
export function certificateRows({ backing }: CompletionFacts): readonly Row[] {
  if (backing === undefined) return []
  const { expiresOn, replaces, registrationNumber, confirmation, terms } = backing
  const rows: (Row | null)[] = [
    expiresOn === null ? null : { label: words.expiresOn, content: expiresOn },
    replaces === null
      ? null
      : {
          label: words.replaces,
          content: {
            'zh-CN': `${replaces.serial}（${reasons[replaces.reason]['zh-CN']}）`,
            en: `${replaces.serial} (${reasons[replaces.reason].en})`,
          },
        },
    registrationNumber === null ? null : { label: words.registrationNumber, content: registrationNumber },
    confirmation === null
      ? null
      : {
          label: words.confirmedBy,
          content: {
            'zh-CN': `${confirmation.name['zh-CN']} · ${confirmation.serial}`,
            en: `${confirmation.name.en} · ${confirmation.serial}`,
          },
        },
    terms.authority === null ? null : { label: words.authority, content: terms.authority },
    lineOf(words.approval, [terms.approvalId, terms.providerNumber, terms.providerContact]),
    terms.place === null ? null : { label: words.place, content: terms.place },
    creditOf(terms),
  ]
  return rows.flatMap((row) => row ?? [])
}

function lineOf(label: Row['label'], parts: readonly (string | null)[]): Row | null {
  const said = parts.flatMap((part) => part ?? [])
  return said.length === 0 ? null : { label, content: said.join(' · ') }
}

function creditOf({ courseLevel, categories: split, minutesPerClassHour: minutes }: Terms): Row | null {
  const told = (language: 'zh-CN' | 'en') => {
    const unit = language === 'en' ? ' min' : ' 分钟'
    return [
      ...(courseLevel === null ? [] : [levels[courseLevel][language]]),
      ...split.map((one) => `${categories[one.category]?.[language] ?? one.category} ${one.minutes}${unit}`),
      ...(minutes === null ? [] : [language === 'en' ? `1 class hour = ${minutes} min` : `1 学时 = ${minutes} 分钟`]),
    ].join(language === 'en' ? '; ' : '；')
  }
  return told('en') === '' ? null : { label: words.credit, content: { 'zh-CN': told('zh-CN'), en: told('en') } }
}

type Terms = NonNullable<CompletionFacts['backing']>['terms']
