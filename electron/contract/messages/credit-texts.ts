import type { CreditCategory, CreditForm, EvidenceKind, shareVerdicts } from '../credit-words.ts'
import type { Language } from '../language.ts'
import type { CompletionLevel } from '../record-words.ts'

type Texts<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>

/** What credit is counted as; `none` where nobody said. */
export const creditCategoryTexts: Texts<CreditCategory | 'none'> = {
  professional: { en: 'Professional subject', 'zh-CN': '专业科目' },
  public: { en: 'Public subject', 'zh-CN': '公需科目' },
  ethics: { en: 'Ethics', 'zh-CN': '伦理' },
  culture: { en: 'Cultural diversity', 'zh-CN': '文化多样性' },
  supervision: { en: 'Supervision', 'zh-CN': '督导' },
  boundaries: { en: 'Professional boundaries', 'zh-CN': '专业关系界限' },
  none: { en: 'No category', 'zh-CN': '未分类' },
}

/** How credit was earned. */
export const creditFormTexts: Texts<CreditForm> = {
  'self-study': { en: 'Self-study', 'zh-CN': '自学' },
  classroom: { en: 'In a classroom', 'zh-CN': '面授' },
  'live-online': { en: 'Live online', 'zh-CN': '直播' },
  blended: { en: 'Partly in a classroom', 'zh-CN': '混合式' },
  'field-practice': { en: 'Practice in the field', 'zh-CN': '实践活动' },
  conference: { en: 'Conference', 'zh-CN': '会议' },
  degree: { en: 'Degree', 'zh-CN': '学历学位' },
}

/** What proves it. */
export const evidenceTexts: Texts<EvidenceKind> = {
  certificate: { en: 'Certificate', 'zh-CN': '证书' },
  letter: { en: 'Letter from the provider', 'zh-CN': '主办方证明' },
  transcript: { en: 'Transcript', 'zh-CN': '成绩单' },
  diploma: { en: 'Degree certificate', 'zh-CN': '毕业证或学位证' },
  other: { en: 'Other proof', 'zh-CN': '其他证明' },
  none: { en: 'No proof', 'zh-CN': '没有证明' },
  'completion-record': { en: 'Completion record of Tianye', 'zh-CN': '田野学习完成记录' },
}

/** Who stands behind a completed course. */
export const creditLevelTexts: Texts<CompletionLevel> = {
  'self-recorded': { en: 'self-recorded', 'zh-CN': '自主记录' },
  'instructor-confirmed': { en: 'instructor-confirmed', 'zh-CN': '教师确认' },
  'issuer-signed': { en: 'issuer-signed', 'zh-CN': '发证机构签发' },
}

/** What became of minutes. */
export const shareVerdictTexts: Texts<(typeof shareVerdicts)[number]> = {
  counted: { en: 'counted', 'zh-CN': '计入' },
  'not-claimed': { en: 'not claimed by the course for these rules', 'zh-CN': '课程没有按这套规则申报' },
  'self-study-cap': { en: 'above the self-study limit', 'zh-CN': '超过自学上限' },
  'degree-cap': { en: 'above the limit for a degree', 'zh-CN': '超过学历学位可计时数' },
  'outside-period': { en: 'outside the period', 'zh-CN': '不在本周期' },
  twice: { en: 'same course again', 'zh-CN': '同一课程重复' },
  'no-proof': { en: 'without proof', 'zh-CN': '没有证明' },
  'pass-mark-low': { en: 'passed under too low a mark', 'zh-CN': '合格线低于要求' },
}

/** The sentence that stands wherever credit is shown. */
export const officeDecides: Readonly<Record<Language, string>> = {
  en: 'Whether any of this counts is decided by the office you hand it to. Tianye adds up by the rules shown with their sources.',
  'zh-CN': '是否认可，由你提交的主管部门决定。田野只按所列规则及其出处计算。',
}
