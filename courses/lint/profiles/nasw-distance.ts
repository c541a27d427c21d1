import type { RuleProfile } from './rule-profile.ts'

/** Distance learning under the continuing education approval programme of the US National Association of Social Workers. */
export const naswDistance: RuleProfile = {
  id: 'nasw-distance',
  title: {
    en: 'NASW continuing education approval, distance learning',
    'zh-CN': '美国社会工作者协会（NASW）继续教育认可：远程学习',
  },
  asOf: '2026-11-26',
  sources: [
    {
      says: '10,000 words of text for one contact hour; 10 multiple-choice items for the first hour and 5 for each further one; at most 10 % true or false; 80 % passes; three learning objectives or more',
      from: 'NASW, Continuing Education Approval Program: the pages “Apply” (an older version), “FAQ” and the checklist',
    },
    {
      says: '18,000 Chinese characters read in an hour (300 a minute). No source gives a figure for Chinese text',
      from: 'our own choice, the figure by which the shipped packs state their minutes',
      isAssumption: true,
    },
    {
      says: 'No time is added for questions',
      from: 'our own reading: the guideline counts words alone',
      isAssumption: true,
    },
  ],
  minutes: { wordsPerHour: 10_000, hanCharactersPerHour: 18_000, secondsPerQuestion: 0 },
  examination: { firstHour: 10, eachFurtherHour: 5 },
  trueFalsePercent: 10,
  passPercent: 80,
  objectives: 3,
}
