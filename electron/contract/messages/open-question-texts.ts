import type { Language } from '../language.ts'

/** What can be wrong with an open question and its rubric: what is wrong, then what to do. */
export const openQuestionTexts = {
  'rubric-points-invalid': {
    en: 'Above each level of the rubric stand its points, such as 2 or 1.5. “{points}” are none.',
    'zh-CN': '评分表每一档的上方要写分值，例如 2 或 1.5；“{points}”不是分值。',
  },
  'rubric-points-not-rising': {
    en: 'The points of the levels do not rise: {points} stands after as many or more. Order the columns from the fewest points to the most.',
    'zh-CN': '各档分值没有递增：{points} 分前面已有相同或更高的分值。请从左到右由低到高排列。',
  },
  'rubric-levels-few': {
    en: 'A criterion has fewer than two levels. Describe two at least, each under its points.',
    'zh-CN': '评分项不足两档，请至少写出两档，各放在对应的分值下面。',
  },
  'rubric-too-large': {
    en: 'The rubric is too large to mark by. It may have {criteria} rows and {levels} columns of levels.',
    'zh-CN': '评分表太大，难以据此评阅。最多可有 {criteria} 行、{levels} 档。',
  },
  'open-length-invalid': {
    en: '“{length}” is no length. Write whole numbers from 1 to 9999, and no more in least than in most.',
    'zh-CN': '“{length}”不能作为篇幅。请写 1 到 9999 之间的整数，least 不要大于 most。',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>
