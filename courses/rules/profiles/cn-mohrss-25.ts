import type { CycleProfile } from '#courses/format/rule-profile.ts'

const order = {
  en: 'Provisions on the continuing education of professional and technical staff, MOHRSS Order No. 25, in force 1 October 2015 (read in copies, wodeyuanxiao.com and zcpd.cn)',
  'zh-CN':
    '《专业技术人员继续教育规定》，人力资源社会保障部令第25号，2015年10月1日起施行（所据为转载文本，wodeyuanxiao.com、zcpd.cn）',
}
const ours = { en: 'our own choice, to be changed by whoever knows better', 'zh-CN': '本软件自定，请了解情况的人改正' }
/** Minutes of a 学时, as commonly quoted; provinces differ. */
const classHour = 45

/** The Chinese order on continuing education of professional and technical staff. */
export const cnMohrss25: CycleProfile = {
  id: 'cn-mohrss-25',
  title: {
    en: 'Continuing education of professional and technical staff, MOHRSS Order 25',
    'zh-CN': '《专业技术人员继续教育规定》（人社部令第25号）',
  },
  asOf: '2026-11-26',
  sources: [
    {
      says: {
        en: 'At least 90 class hours (学时) a year, of which professional subjects are generally at least two thirds; the rest are public subjects',
        'zh-CN': '每年累计不少于 90 学时，其中专业科目一般不少于总学时的三分之二，其余为公需科目',
      },
      from: order,
    },
    {
      says: {
        en: 'Distance education, training classes, practice activities and conferences are accepted forms; the provinces say how each is recognised',
        'zh-CN': '培训班、远程教育、实践活动、学术会议等形式均可；如何认定由省级人社部门规定',
      },
      from: order,
    },
    {
      says: {
        en: 'A class hour is taken as 45 minutes. The order leaves it to the provinces; 45 minutes, 60 minutes, and 6 or 8 class hours for a day of training were found in use',
        'zh-CN': '一学时按 45 分钟计。规定把认定交给各省；实际见到的有 45 分钟、60 分钟，以及每天培训计 6 或 8 学时',
      },
      from: {
        en: 'practice as quoted by fudaoke.com, mayifanwen.com and Suqian (tmdps.cn); look up what your province counts',
        'zh-CN': '据 fudaoke.com、mayifanwen.com 及宿迁（tmdps.cn）所载做法；请查本省的规定',
      },
      isAssumption: true,
    },
    {
      says: {
        en: 'The year is the calendar year; ethics, culture, supervision and boundaries count as professional subjects; one course counts once a year; what nothing proves does not count',
        'zh-CN': '年度按自然年计；伦理、文化、督导、关系界限归入专业科目；同一课程一年只计一次；没有证明的不计',
      },
      from: ours,
      isAssumption: true,
    },
  ],
  course: null,
  cycle: {
    unit: { name: { en: 'class hours', 'zh-CN': '学时' }, minutes: classHour },
    months: 12,
    begins: 'new-year',
    grades: [
      {
        id: 'all',
        title: { en: 'Professional and technical staff', 'zh-CN': '专业技术人员' },
        minutes: 90 * classHour,
      },
    ],
    parts: [
      {
        id: 'professional',
        title: { en: 'Professional subjects', 'zh-CN': '专业科目' },
        takes: ['professional', 'ethics', 'culture', 'supervision', 'boundaries'],
        leastMinutes: 60 * classHour,
      },
      { id: 'public', title: { en: 'Public subjects', 'zh-CN': '公需科目' }, takes: ['public'], leastMinutes: 0 },
    ],
    selfStudyMost: null,
    carryOverMost: null,
    sameCourse: 'once',
    degreeMost: null,
    proof: 'wanted',
    evaluation: 'not-asked',
    keepMonths: null,
    handInMonths: null,
  },
}
