import type { CourseProfile, CycleProfile } from '#courses/format/rule-profile.ts'

const measure = {
  en: 'Measures on the continuing education of social workers, Minfa 2009 No. 123, 7 September 2009 (read in a copy, bingospace.cn)',
  'zh-CN': '《社会工作者继续教育办法》，民发〔2009〕123号，2009年9月7日（所据为转载文本，bingospace.cn）',
}
const ours = { en: 'our own choice, to be changed by whoever knows better', 'zh-CN': '本软件自定，请了解情况的人改正' }

/** The Chinese Ministry of Civil Affairs' measure on continuing education of social workers. */
export const cnMca2009: CourseProfile & CycleProfile = {
  id: 'cn-mca-2009',
  title: {
    en: 'Measures on the continuing education of social workers, Ministry of Civil Affairs 2009',
    'zh-CN': '民政部《社会工作者继续教育办法》（民发〔2009〕123号）',
  },
  asOf: '2026-11-26',
  sources: [
    {
      says: {
        en: 'In each registration of three years at least 72 hours for assistant social workers and at least 90 hours for social workers and senior social workers',
        'zh-CN': '每个三年登记有效期内，助理社会工作师不少于 72 小时，社会工作师、高级社会工作师不少于 90 小时',
      },
      from: {
        en: 'the measure, restated by Chuzhou (Anhui) in 2021, Guangdong in 2014 and an examination portal in 2024 (wangxiao.cn)',
        'zh-CN': '该办法；安徽滁州 2021 年、广东 2014 年通知及考试网站 2024 年资料（wangxiao.cn）均沿用此数',
      },
    },
    {
      says: {
        en: 'Training that ends with a proof of having passed counts at its real duration. The unit is the hour (小时) of 60 minutes, not a class hour (学时)',
        'zh-CN': '有合格证明的培训按实际时长计算；计量单位是 60 分钟的小时，不是学时',
      },
      from: measure,
    },
    {
      says: {
        en: 'A finished degree in social work counts for 90 hours, once; studies not finished count at the real taught time of the courses passed',
        'zh-CN': '取得社会工作专业学历学位，一次计 90 小时；未毕业的，按已合格课程的实际授课时间计算',
      },
      from: measure,
    },
    {
      says: {
        en: 'The registration is renewed in the last three months of its term',
        'zh-CN': '登记有效期届满前三个月内办理再登记',
      },
      from: {
        en: 'Chuzhou (Anhui) 2021 and the portal educity.cn; provinces differ in portals and accepted proof',
        'zh-CN': '安徽滁州 2021 年通知及 educity.cn；各地办理平台和认可的证明有所不同',
      },
    },
    {
      says: {
        en: 'Evidence is kept for four years: a whole term and one year more. The parts of the measure that were read set no period',
        'zh-CN': '证明材料保存四年：一个完整有效期再加一年。已读到的条文没有规定年限',
      },
      from: ours,
      isAssumption: true,
    },
    {
      says: {
        en: 'One course counts once in a term. The parts of the measure that were read do not speak of it',
        'zh-CN': '同一课程在一个有效期内只计一次。已读到的条文没有提及',
      },
      from: ours,
      isAssumption: true,
    },
    {
      says: {
        en: '18,000 Chinese characters read in an hour (300 a minute): the measure has no figure for text that is studied alone, and no other source was found',
        'zh-CN': '每小时阅读 18000 个汉字（每分钟 300 字）：办法没有规定自学文本的折算，也未找到其他依据',
      },
      from: ours,
      isAssumption: true,
    },
    {
      says: {
        en: '10,800 English words read in an hour (180 a minute) and 111 seconds (1.85 minutes) for a question of a module or of one examination paper',
        'zh-CN': '每小时阅读 10800 个英文单词（每分钟 180 词），单元里的题和一份考卷的题，每道 111 秒（1.85 分钟）',
      },
      from: {
        en: 'the self-study formula of NASBA, the association of US accountancy boards, borrowed for want of one',
        'zh-CN': '借用美国会计委员会协会（NASBA）的自学公式，因为没有现成的依据',
      },
      isAssumption: true,
    },
    {
      says: {
        en: 'Exercises count for the minutes that they state: the measure counts training at its real duration and has no figure for what is done outside alone',
        'zh-CN': '实地练习按课程写明的分钟数计：办法规定培训按实际时长计算，没有规定自行外出练习怎么折算',
      },
      from: ours,
      isAssumption: true,
    },
  ],
  course: {
    minutes: { wordsPerHour: 10_800, hanCharactersPerHour: 18_000, secondsPerQuestion: 111, exercises: 'stated' },
    claim: null,
    examination: null,
    trueFalsePercent: null,
    passPercent: null,
    objectives: null,
  },
  cycle: {
    unit: { name: { en: 'hours', 'zh-CN': '小时' }, minutes: 60 },
    months: 36,
    begins: 'own-day',
    grades: [
      { id: 'assistant', title: { en: 'Assistant social worker', 'zh-CN': '助理社会工作师' }, minutes: 72 * 60 },
      { id: 'social-worker', title: { en: 'Social worker', 'zh-CN': '社会工作师' }, minutes: 90 * 60 },
      { id: 'senior', title: { en: 'Senior social worker', 'zh-CN': '高级社会工作师' }, minutes: 90 * 60 },
    ],
    parts: [],
    selfStudyMost: null,
    carryOverMost: null,
    sameCourse: 'once',
    degreeMost: 90 * 60,
    proof: 'wanted',
    evaluation: 'not-asked',
    keepMonths: 48,
    handInMonths: 3,
  },
}
