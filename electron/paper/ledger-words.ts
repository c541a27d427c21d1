import { inUnits } from '#contract/credit-words.ts'
import type { LedgerEntry, LedgerFacts } from '#contract/ledger-facts.ts'
import { creditCategoryTexts, officeDecides, shareVerdictTexts } from '#contract/messages/credit-texts.ts'
import { lapseText } from '#contract/messages/lapse-text.ts'
import type { PaperLapse } from '#contract/paper-lapse.ts'
import type { CycleRules } from '#courses/format/rule-profile.ts'

type BothLanguages = LedgerEntry['title']

/** The fixed words of a ledger's papers, each language written as an original. */
export const ledgerWords = {
  transcript: { 'zh-CN': '继续教育学时清单', en: 'Transcript of continuing education' },
  dossier: { 'zh-CN': '继续教育申报材料', en: 'Continuing education dossier' },
  drawnOn: { 'zh-CN': '生成日期', en: 'Drawn up on' },
  key: { 'zh-CN': '密钥指纹', en: 'Key fingerprint' },
  entries: { 'zh-CN': '学时明细', en: 'Entries' },
  none: { 'zh-CN': '还没有登记任何学时。', en: 'No credit has been entered yet.' },
  sum: { 'zh-CN': '合计', en: 'Sum' },
  number: { 'zh-CN': '号', en: 'No.' },
  dates: { 'zh-CN': '日期', en: 'Dates' },
  what: { 'zh-CN': '名称与主办方', en: 'Title and provider' },
  kind: { 'zh-CN': '形式与类别', en: 'Form and category' },
  minutes: { 'zh-CN': '分钟', en: 'Minutes' },
  proof: { 'zh-CN': '证明', en: 'Proof' },
  marks: { 'zh-CN': '成绩', en: 'marks' },
  passMark: { 'zh-CN': '合格线', en: 'pass mark' },
  period: { 'zh-CN': '周期', en: 'Period' },
  handIn: { 'zh-CN': '办理时间自', en: 'Handed in from' },
  part: { 'zh-CN': '要求', en: 'Asked for' },
  done: { 'zh-CN': '已有', en: 'Done' },
  wanted: { 'zh-CN': '应有', en: 'Required' },
  missing: { 'zh-CN': '还差', en: 'Missing' },
  whole: { 'zh-CN': '合计', en: 'In all' },
  carried: { 'zh-CN': '上一周期结转', en: 'Carried over' },
  selfStudy: { 'zh-CN': '自学计入（上限）', en: 'Self-study counted (most)' },
  outcome: { 'zh-CN': '各条计算结果', en: 'What became of each entry' },
  sources: { 'zh-CN': '规则与出处', en: 'The rules and where they come from' },
  assumption: { 'zh-CN': '【假定】', en: '[assumption] ' },
  asOf: { 'zh-CN': '核对日期', en: 'Checked against its sources on' },
  evidence: { 'zh-CN': '证明材料', en: 'Evidence' },
  attached: { 'zh-CN': '作为附件收在本文件内', en: 'attached to this file' },
  onPage: { 'zh-CN': '见后附页', en: 'on a page of its own' },
  notHere: { 'zh-CN': '扫描件不在生成本文件的电脑上', en: 'the scan is not on the computer that drew this up' },
  selfMade: {
    'zh-CN': '本材料由学习者本人的电脑生成，内容由本人登记，未经任何机构核实；证明材料以原件为准。',
    en: 'Drawn up on the learner’s own computer from what the learner entered. No authority checked it; originals of the evidence prevail.',
  },
} as const satisfies Record<string, BothLanguages>

/** Both languages in one line. */
export function inBoth({ 'zh-CN': zh, en }: BothLanguages): string {
  return zh === en ? zh : `${zh} ${en}`
}

/** Minutes in the unit of a rule: `30 小时 hours`. */
export function amountInWords(minutes: number, { unit }: CycleRules, rounding: 'down' | 'up'): string {
  return `${inUnits(minutes, unit.minutes, rounding)} ${inBoth(unit.name)}`
}

/** What became of an entry's minutes under a rule, with its category: `计入 counted 120（伦理 Ethics）`. */
export function sharesInWords(shares: LedgerFacts['follows'][number]['standing']['entries'][number]['shares']): string {
  return shares
    .map(
      ({ verdict, minutes, category }) =>
        `${inBoth(shareVerdictTexts[verdict])} ${minutes}（${inBoth(creditCategoryTexts[category ?? 'none'])}）`,
    )
    .join('\n')
}

/** Points and the mark they passed under, as far as either is known: `成绩 marks 10.5/12，合格线 pass mark 80%`. */
export function marksInWords({ score, passPercent }: Pick<LedgerEntry, 'score' | 'passPercent'>): string {
  const points = score === null ? [] : [`${score.earnedMilliPoints / 1000}/${score.fullMilliPoints / 1000}`]
  const told = [
    ...points.map((text) => `${inBoth(ledgerWords.marks)} ${text}`),
    ...(passPercent === null ? [] : [`${inBoth(ledgerWords.passMark)} ${passPercent}%`]),
  ]
  return told.join('，')
}

/** Why a paper counts no more. */
export function lapseInWords(lapse: PaperLapse): BothLanguages {
  return { 'zh-CN': lapseText(lapse, 'zh-CN'), en: lapseText(lapse, 'en') }
}

/** The sentence on who decides. */
export const officeSentence = officeDecides
