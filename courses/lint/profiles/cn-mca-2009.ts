import type { RuleProfile } from './rule-profile.ts'

/** The Chinese Ministry of Civil Affairs' measure on continuing education of social workers. */
export const cnMca2009: RuleProfile = {
  id: 'cn-mca-2009',
  title: {
    en: 'Measures on the continuing education of social workers, Ministry of Civil Affairs 2009',
    'zh-CN': '民政部《社会工作者继续教育办法》（民发〔2009〕123号）',
  },
  asOf: '2026-11-26',
  sources: [
    {
      says: 'Training that ends with a proof of having passed counts at its real duration. The unit is the hour (小时) of 60 minutes, not a class hour (学时); 72 hours in three years, or 90 from the second level on',
      from: '《社会工作者继续教育办法》，民发〔2009〕123号，2009 年 9 月 7 日 (read in a copy)',
    },
    {
      says: '18,000 Chinese characters read in an hour (300 a minute): the measure has no figure for text that is studied alone, and no other source was found',
      from: 'our own choice, to be changed by whoever knows better',
      isAssumption: true,
    },
    {
      says: '10,800 English words read in an hour (180 a minute) and 111 seconds (1.85 minutes) for a question',
      from: 'the self-study formula of NASBA, the association of US accountancy boards, borrowed for want of one',
      isAssumption: true,
    },
  ],
  minutes: { wordsPerHour: 10_800, hanCharactersPerHour: 18_000, secondsPerQuestion: 111 },
  examination: null,
  trueFalsePercent: null,
  passPercent: null,
  objectives: null,
}
