import type { BothLanguages, CompletionRecordFacts, CourseContributor } from './completion-record-facts.ts'

/** The fixed words of a completion record, each language written as an original. */
export const recordWords = {
  title: { 'zh-CN': '学习完成记录', en: 'Completion record' },
  certificate: { 'zh-CN': '结业证书', en: 'Certificate of completion' },
  hasCompleted: { 'zh-CN': '已学完以下课程', en: 'has completed the course' },
  minutes: { 'zh-CN': '课程时长（分钟）', en: 'course minutes' },
  score: { 'zh-CN': '考试成绩', en: 'examination score' },
  passMark: { 'zh-CN': '合格线', en: 'pass mark' },
  completed: { 'zh-CN': '完成日期', en: 'completed on' },
  modules: { 'zh-CN': '单元', en: 'Modules' },
  study: { 'zh-CN': '学习方式与起止', en: 'Delivery and dates' },
  evaluation: { 'zh-CN': '课程评价', en: 'Evaluation' },
  attestation: { 'zh-CN': '本人声明', en: 'Attestation' },
  contributors: { 'zh-CN': '作者与教师', en: 'Authors and instructors' },
  pack: { 'zh-CN': '课程包', en: 'Course pack' },
  signer: { 'zh-CN': '数据签名', en: 'Data signed by' },
  serial: { 'zh-CN': '编号', en: 'Serial' },
  issued: { 'zh-CN': '出具日期', en: 'Drawn up on' },
  check: { 'zh-CN': '扫出文字，贴进田野核验', en: 'Scan; paste into Tianye' },
} as const satisfies Record<string, BothLanguages>

/** The level in words, and what it does not claim. */
export const levelWords: Readonly<
  Record<CompletionRecordFacts['level'], { readonly name: BothLanguages; readonly meaning: BothLanguages }>
> = {
  'self-recorded': {
    name: { 'zh-CN': '自主记录', en: 'Self-recorded' },
    meaning: {
      'zh-CN': '由学习者本人的电脑记录，未经教师确认，也未经发证机构签发。',
      en: 'Recorded on the learner’s own computer. Not confirmed by an instructor, not signed by an issuer.',
    },
  },
  'instructor-confirmed': {
    name: { 'zh-CN': '教师确认', en: 'Instructor-confirmed' },
    meaning: {
      'zh-CN': '由学习者本人的电脑记录，经教师确认，未经发证机构签发。',
      en: 'Recorded on the learner’s own computer and confirmed by an instructor. Not signed by an issuer.',
    },
  },
  'issuer-signed': {
    name: { 'zh-CN': '机构签发', en: 'Issuer-signed' },
    meaning: {
      'zh-CN': '由学习者本人的电脑记录，经教师确认，由发证机构签发。',
      en: 'Recorded on the learner’s own computer, confirmed by an instructor, signed by an issuer.',
    },
  },
}

/** What a person did for the course. */
export const roleWords: Readonly<Record<CourseContributor['role'], BothLanguages>> = {
  author: { 'zh-CN': '作者', en: 'author' },
  instructor: { 'zh-CN': '教师', en: 'instructor' },
  'confirming-instructor': { 'zh-CN': '确认教师', en: 'confirming instructor' },
}

/** How the course was studied, and from when to when. */
export function studyInWords({ deliveryFormat, startedOn, completedOn }: CompletionRecordFacts): BothLanguages {
  return {
    'zh-CN': `${deliveryFormat['zh-CN']}；${startedOn} 开始，${completedOn} 完成`,
    en: `${deliveryFormat.en}; started ${startedOn}, completed ${completedOn}`,
  }
}

/** Whether and when the learner evaluated the course. */
export function evaluationInWords({ evaluationSubmittedOn: day }: CompletionRecordFacts): BothLanguages {
  return day === null
    ? { 'zh-CN': '未提交', en: 'Not submitted' }
    : { 'zh-CN': `${day} 已提交`, en: `Submitted ${day}` }
}

/** The learner's own statement with the day it was signed. */
export function attestationInWords({ attestation }: CompletionRecordFacts): BothLanguages {
  return {
    'zh-CN': `${attestation.text['zh-CN']}（${attestation.signedOn}）`,
    en: `${attestation.text.en} (${attestation.signedOn})`,
  }
}

/** The people of the course with their part in it and their qualifications. */
export function contributorsInWords({ contributors }: CompletionRecordFacts): BothLanguages {
  return {
    'zh-CN': contributors
      .map(
        ({ name, role, credentials }) =>
          `${name}（${[roleWords[role]['zh-CN'], credentials['zh-CN']].filter(Boolean).join('，')}）`,
      )
      .join('；'),
    en: contributors
      .map(
        ({ name, role, credentials }) => `${name} (${[roleWords[role].en, credentials.en].filter(Boolean).join(', ')})`,
      )
      .join('; '),
  }
}

const mostListed = 5

/** The modules, numbered: a line each, or in one run of text when there are many. */
export function modulesInWords({ moduleTitles }: CompletionRecordFacts): BothLanguages {
  const isList = moduleTitles.length <= mostListed
  return {
    'zh-CN': moduleTitles.map((title, index) => `${index + 1} ${title['zh-CN']}`).join(isList ? '\n' : '；'),
    en: moduleTitles.map((title, index) => `${index + 1} ${title.en}`).join(isList ? '\n' : '; '),
  }
}

/** What the paper is called. */
export function titleOf({ level, look }: CompletionRecordFacts): BothLanguages {
  if (look !== null) return look.title
  return level === 'issuer-signed' ? recordWords.certificate : recordWords.title
}
