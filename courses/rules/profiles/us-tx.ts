import type { CycleProfile } from '#courses/format/rule-profile.ts'

const rule = {
  en: 'Texas Administrative Code, Title 22, §§ 781.501, 781.508, 781.509, 781.515',
  'zh-CN': '《得克萨斯州行政法典》第 22 编第 781.501、781.508、781.509、781.515 条',
}

/** Continuing education of social workers licensed in Texas. */
export const usTx: CycleProfile = {
  id: 'us-tx',
  title: { en: 'Texas, social work licence', 'zh-CN': '美国得克萨斯州：社会工作执照' },
  asOf: '2026-11-26',
  sources: [
    {
      says: {
        en: '30 hours every two years, 6 of them in ethics and 3 in cultural diversity; a clock hour is 60 minutes',
        'zh-CN': '每两年 30 小时，其中伦理 6 小时、文化多样性 3 小时；一小时为 60 分钟',
      },
      from: rule,
    },
    {
      says: { en: 'Up to 10 hours may be carried over to the next period', 'zh-CN': '最多 10 小时可结转到下一周期' },
      from: rule,
    },
    {
      says: {
        en: 'Proof is a letter, certificate or transcript with name, topic, dates and hours; the licensee keeps it for 3 years; the provider must offer a way to evaluate the course',
        'zh-CN': '证明为载明姓名、主题、日期和时数的信函、证书或成绩单；持照人保存 3 年；主办方须提供评价课程的途径',
      },
      from: rule,
    },
    {
      says: {
        en: 'Hours carried over count to the whole, not to ethics or cultural diversity, and only where the period before was complete; one course counts once in a period',
        'zh-CN': '结转的时数计入总数，不计入伦理或文化多样性，且上一周期须已达到要求；同一课程一个周期内只计一次',
      },
      from: {
        en: 'our own reading, to be changed by whoever knows better',
        'zh-CN': '我们的理解，请了解情况的人改正',
      },
      isAssumption: true,
    },
  ],
  course: null,
  cycle: {
    unit: { name: { en: 'clock hours', 'zh-CN': '小时' }, minutes: 60 },
    months: 24,
    begins: 'own-day',
    grades: [{ id: 'all', title: { en: 'Licensed social worker', 'zh-CN': '持照社会工作者' }, minutes: 30 * 60 }],
    parts: [
      { id: 'ethics', title: { en: 'Ethics', 'zh-CN': '伦理' }, takes: ['ethics'], leastMinutes: 6 * 60 },
      {
        id: 'culture',
        title: { en: 'Cultural diversity', 'zh-CN': '文化多样性' },
        takes: ['culture'],
        leastMinutes: 3 * 60,
      },
    ],
    selfStudyMost: null,
    carryOverMost: 10 * 60,
    sameCourse: 'once',
    degreeMost: null,
    proof: 'wanted',
    evaluation: 'offered',
    keepMonths: 36,
    handInMonths: null,
  },
}
