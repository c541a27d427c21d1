import type { CourseProfile, CycleProfile } from '#courses/format/rule-profile.ts'

const ours = { en: 'our own choice, to be changed by whoever knows better', 'zh-CN': '本软件自定，请了解情况的人改正' }

/** Distance learning under the continuing education approval programme of the US National Association of Social Workers. */
export const naswDistance: CourseProfile & CycleProfile = {
  id: 'nasw-distance',
  title: {
    en: 'NASW continuing education approval, distance learning',
    'zh-CN': '美国社会工作者协会（NASW）继续教育认可：远程学习',
  },
  asOf: '2026-11-26',
  sources: [
    {
      says: {
        en: '48 hours of continuing professional education every two years',
        'zh-CN': '每两年 48 小时继续专业教育',
      },
      from: {
        en: 'NASW Standards for Continuing Professional Education, 2002',
        'zh-CN': 'NASW《继续专业教育标准》，2002 年',
      },
    },
    {
      says: {
        en: '10,000 words of text for one contact hour; credit in whole or half hours, at least one; 10 multiple-choice items for the first hour and 5 for each further one; at most 10 % true or false; 80 % passes; three learning objectives or more; an evaluation form that fits the objectives',
        'zh-CN':
          '一个学分小时对应 10000 词文本；学分以整小时或半小时计，最少一小时；第一小时至少 10 道选择题，之后每小时 5 道；判断题不超过 10%；80 分合格；至少三个学习目标；评价表须对应学习目标',
      },
      from: {
        en: 'NASW, Continuing Education Approval Program: the pages “Apply” (an older version), “FAQ” and the checklist',
        'zh-CN': 'NASW 继续教育认可项目“申请”（较早版本）、“常见问题”页及检查表',
      },
    },
    {
      says: {
        en: '18,000 Chinese characters read in an hour (300 a minute). No source gives a figure for Chinese text',
        'zh-CN': '每小时阅读 18000 个汉字（每分钟 300 字）。没有找到中文文本的折算依据',
      },
      from: {
        en: 'our own choice, the figure by which the shipped packs state their minutes',
        'zh-CN': '本软件自定，随附课程的时长也按此计算',
      },
      isAssumption: true,
    },
    {
      says: { en: 'No time is added for questions or exercises', 'zh-CN': '答题和练习不另计时间' },
      from: { en: 'our own reading: the guideline counts words alone', 'zh-CN': '我们的理解：指南只计字数' },
      isAssumption: true,
    },
    {
      says: {
        en: 'An hour is 60 minutes; one course counts once in two years; what nothing proves does not count. The standards that were read do not say',
        'zh-CN': '一小时按 60 分钟计；同一课程两年内只计一次；没有证明的不计。已读到的标准没有说明',
      },
      from: ours,
      isAssumption: true,
    },
  ],
  course: {
    minutes: { wordsPerHour: 10_000, hanCharactersPerHour: 18_000, secondsPerQuestion: 0, exercises: 'none' },
    claim: { stepMinutes: 30, leastMinutes: 60 },
    examination: { firstHour: 10, eachFurtherHour: 5 },
    trueFalsePercent: 10,
    passPercent: 80,
    objectives: 3,
  },
  cycle: {
    unit: { name: { en: 'contact hours', 'zh-CN': '学分小时' }, minutes: 60 },
    months: 24,
    begins: 'own-day',
    grades: [{ id: 'all', title: { en: 'Social worker', 'zh-CN': '社会工作者' }, minutes: 48 * 60 }],
    parts: [],
    selfStudyMost: null,
    carryOverMost: null,
    sameCourse: 'once',
    degreeMost: null,
    proof: 'wanted',
    evaluation: 'wanted',
    keepMonths: null,
    handInMonths: null,
  },
}
