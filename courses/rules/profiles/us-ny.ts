import type { CycleProfile } from '#courses/format/rule-profile.ts'

const ours = { en: 'our own choice, to be changed by whoever knows better', 'zh-CN': '本软件自定，请了解情况的人改正' }
const office = {
  en: 'New York State Education Department, Office of the Professions: social work continuing education, questions and updates',
  'zh-CN': '纽约州教育厅职业办公室：社会工作继续教育问答及更新',
}

/** Continuing education of social workers licensed in New York State. */
export const usNy: CycleProfile = {
  id: 'us-ny',
  title: { en: 'New York State, social work licence', 'zh-CN': '美国纽约州：社会工作执照' },
  asOf: '2026-11-26',
  sources: [
    {
      says: {
        en: '36 hours every three years, of which self-study is at most 12 hours (one third)',
        'zh-CN': '每三年 36 小时，其中自学最多 12 小时（三分之一）',
      },
      from: office,
    },
    {
      says: {
        en: '3 hours on professional boundaries in each period, since April 2023',
        'zh-CN': '自 2023 年 4 月起，每个周期须有 3 小时专业关系界限课程',
      },
      from: office,
    },
    {
      says: {
        en: 'Certificates of completion must be produced on audit; forms that one made oneself are refused',
        'zh-CN': '审查时须出示完成证书；自制的申报表不予接受',
      },
      from: office,
    },
    {
      says: { en: 'Evidence is kept for 6 years', 'zh-CN': '证明材料保存 6 年' },
      from: {
        en: 'general knowledge, not read in a source: look it up',
        'zh-CN': '一般了解，未查到原文，请自行核对',
      },
      isAssumption: true,
    },
    {
      says: {
        en: 'An hour is taken as 60 minutes; one course counts once in a period',
        'zh-CN': '一小时按 60 分钟计；同一课程一个周期内只计一次',
      },
      from: ours,
      isAssumption: true,
    },
  ],
  course: null,
  cycle: {
    unit: { name: { en: 'contact hours', 'zh-CN': '小时' }, minutes: 60 },
    months: 36,
    begins: 'own-day',
    grades: [{ id: 'all', title: { en: 'Licensed social worker', 'zh-CN': '持照社会工作者' }, minutes: 36 * 60 }],
    parts: [
      {
        id: 'boundaries',
        title: { en: 'Professional boundaries', 'zh-CN': '专业关系界限' },
        takes: ['boundaries'],
        leastMinutes: 3 * 60,
      },
    ],
    selfStudyMost: 12 * 60,
    carryOverMost: null,
    sameCourse: 'once',
    degreeMost: null,
    proof: 'wanted',
    evaluation: 'not-asked',
    keepMonths: 72,
    handInMonths: null,
  },
}
