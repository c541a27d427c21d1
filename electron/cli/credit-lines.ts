import type { CreditView, FollowView } from '#contract/credit.ts'
import { inUnits } from '#contract/credit-words.ts'
import type { Language } from '#contract/language.ts'
import { officeDecides, shareVerdictTexts } from '#contract/messages/credit-texts.ts'
import { lapseText } from '#contract/messages/lapse-text.ts'
import type { RuleProfile } from '#courses/format/rule-profile.ts'

/** A ledger as lines: each profile with what is missing, then the entries, then who decides. */
export function creditLines({ follows, profiles, entries }: CreditView, language: Language): readonly string[] {
  const profileOf = (id: string) => profiles.find(({ profile }) => profile.id === id)?.profile
  const minutes = language === 'en' ? 'min' : '分钟'
  const withdrawn = language === 'en' ? 'withdrawn' : '已撤回'
  return [
    ...follows.flatMap((follow) => {
      const profile = profileOf(follow.profile)
      return profile === undefined ? [] : followLines(follow, profile, language)
    }),
    ...entries.flatMap(({ entry, to, title, provider, parts, lapsed, withdrawnAt }) => {
      const sum = parts.reduce((all, part) => all + part.minutes, 0)
      const state = withdrawnAt === null ? '' : `\t${withdrawn}`
      return [
        `${entry}\t${to}\t${sum} ${minutes}\t${title}\t${provider}${state}`,
        ...lapsed.map(({ serial, lapse }) => `  ${serial}\t${lapseText(lapse, language)}`),
        ...follows.flatMap(({ profile, standing }) => {
          const shares = standing.entries.find((one) => one.entry === entry)?.shares ?? []
          const told = shares.map((share) => `${shareVerdictTexts[share.verdict][language]} ${share.minutes}`)
          return told.length === 0 ? [] : [`  ${profile}\t${told.join(', ')}`]
        }),
      ]
    }),
    officeDecides[language],
  ]
}

function followLines({ grade, standing, coverage }: FollowView, { id, title, cycle }: RuleProfile, language: Language) {
  if (cycle === null) return []
  const amount = (some: number, rounding: 'down' | 'up') => inUnits(some, cycle.unit.minutes, rounding)
  const unit = cycle.unit.name[language]
  const covered = Math.min(coverage.countedMinutes, coverage.wantedMinutes)
  const isEnglish = language === 'en'
  return [
    `${id}\t${title[language]}\t${grade}\t${standing.start} – ${standing.end}`,
    ...standing.rows.map(({ part, doneMinutes, wantedMinutes, missingMinutes }) => {
      const name =
        part === null
          ? isEnglish
            ? 'all'
            : '总数'
          : (cycle.parts.find((one) => one.id === part)?.title[language] ?? part)
      const done = amount(doneMinutes, 'down')
      const wanted = amount(wantedMinutes, 'up')
      const missing = amount(missingMinutes, 'up')
      return isEnglish
        ? `  ${name}\t${done} of ${wanted} ${unit}, ${missing} missing by ${standing.end}`
        : `  ${name}\t已有 ${done}/${wanted} ${unit}，到 ${standing.end} 还差 ${missing}`
    }),
    isEnglish
      ? `  courses here could cover ${amount(covered, 'down')} of ${amount(coverage.wantedMinutes, 'up')} ${unit}`
      : `  这里的课程最多可抵 ${amount(covered, 'down')}/${amount(coverage.wantedMinutes, 'up')} ${unit}`,
  ]
}
