import type { CreditView } from '#contract/credit.ts'
import type { Language } from '#contract/language.ts'
import {
  creditCategoryTexts,
  creditFormTexts,
  creditLevelTexts,
  evidenceTexts,
  shareVerdictTexts,
} from '#contract/messages/credit-texts.ts'
import { lapseText } from '#contract/messages/lapse-text.ts'
import { type Cell, toCsv } from '../to-csv.ts'

const headings = {
  en: [
    'entry',
    'title',
    'provider',
    'from',
    'to',
    'category',
    'minutes',
    'form',
    'proof',
    'serial',
    'papers that count no more',
    'points',
    'of',
    'pass mark %',
    'scan SHA-256',
    'state',
    'rule profile',
    'minutes by outcome',
  ],
  'zh-CN': [
    '编号',
    '名称',
    '主办方',
    '开始日期',
    '结束日期',
    '类别',
    '分钟',
    '形式',
    '证明',
    '记录编号',
    '失效的证书和确认',
    '得分',
    '满分',
    '合格线 %',
    '扫描件 SHA-256',
    '状态',
    '规则',
    '各结果分钟数',
  ],
} as const

const states = {
  en: { stands: 'stands', withdrawn: 'withdrawn' },
  'zh-CN': { stands: '有效', withdrawn: '已撤回' },
} as const

/** The ledger as a spreadsheet reads it: a line for each kind of minutes of each entry in each profile that is followed. */
export function creditCsv({ entries, follows, profiles }: CreditView, language: Language): string {
  const lines = entries.flatMap((entry) =>
    entry.parts.flatMap(({ category, minutes }): readonly (readonly Cell[])[] => {
      const what: readonly Cell[] = [
        entry.entry,
        entry.title,
        entry.provider,
        entry.from,
        entry.to,
        creditCategoryTexts[category ?? 'none'][language],
        minutes,
        creditFormTexts[entry.form][language],
        [evidenceTexts[entry.evidence][language], entry.level === null ? '' : creditLevelTexts[entry.level][language]]
          .filter(Boolean)
          .join(' '),
        entry.serial,
        entry.lapsed.map(({ serial, lapse }) => `${serial} ${lapseText(lapse, language)}`).join('; '),
        pointsOf(entry.score?.earnedMilliPoints),
        pointsOf(entry.score?.fullMilliPoints),
        entry.passPercent,
        entry.scan?.digest ?? null,
        states[language][entry.withdrawnAt === null ? 'stands' : 'withdrawn'],
      ]
      if (follows.length === 0 || entry.withdrawnAt !== null) return [what]
      return follows.map(({ profile, standing }) => {
        const title = profiles.find(({ profile: { id } }) => id === profile)?.profile.title[language] ?? profile
        const shares = standing.entries.find(({ entry: id }) => id === entry.entry)?.shares ?? []
        const told = shares
          .filter((share) => share.category === category)
          .map((share) => `${shareVerdictTexts[share.verdict][language]} ${share.minutes}`)
        return [...what, title, told.join('; ')]
      })
    }),
  )
  return toCsv([headings[language], ...lines])
}

function pointsOf(milliPoints: number | undefined): number | null {
  return milliPoints === undefined ? null : milliPoints / 1000
}
