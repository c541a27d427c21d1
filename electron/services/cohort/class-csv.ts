import type { ClassView } from '#contract/cohort.ts'
import type { Language } from '#contract/language.ts'
import { type Cell, toCsv } from '../to-csv.ts'

const headings = {
  members: {
    en: [
      'row',
      'name',
      'number',
      'learner id',
      'name in the records',
      'pack',
      'course',
      'modules read',
      'modules passed',
      'modules',
      'best examination %',
      'examination passed',
      'attempts at the examination',
      'evaluated',
      'statement signed',
      'completed',
      'completion records',
    ],
    'zh-CN': [
      '序号',
      '姓名',
      '学号',
      '学员编号',
      '记录中的姓名',
      '课程包',
      '课程',
      '已读单元',
      '已通过单元',
      '单元数',
      '考试最好成绩 %',
      '考试通过',
      '考试次数',
      '评价提交日期',
      '声明签署日期',
      '完成日期',
      '完成记录编号',
    ],
  },
  items: {
    en: [
      'pack',
      'module',
      'question',
      'text',
      'type',
      'objectives',
      'versions',
      'learners',
      'answered',
      'all points %',
      'mean of points %',
      'discrimination',
      'choices (right ones marked *)',
    ],
    'zh-CN': [
      '课程包',
      '单元',
      '题目编号',
      '题干',
      '题型',
      '学习目标',
      '版本',
      '人数',
      '作答人数',
      '满分率 %',
      '平均得分率 %',
      '区分度',
      '各选项人数（* 为正确项）',
    ],
  },
} as const

/** The members of a class as a spreadsheet reads them: a line for each course of each member, one without any too. */
export function membersCsv({ members }: ClassView, language: Language, dateOf: (at: number) => string): string {
  const yes = language === 'en' ? { true: 'yes', false: 'no' } : { true: '是', false: '否' }
  const day = (at: number | null) => (at === null ? null : dateOf(at))
  const lines = members.flatMap(({ row, name, number, person, courses }) => {
    const who: readonly Cell[] = [row, name, number, person?.learner ?? null, person?.name ?? null]
    if (courses.length === 0) return [who]
    return courses.map((course): readonly Cell[] => [
      ...who,
      course.pack,
      course.title,
      course.modulesRead,
      course.modulesPassed,
      course.modulesOf,
      course.examination === null ? null : hundredths(course.examination.basisPoints),
      course.examination === null ? null : yes[`${course.examination.isPassed}`],
      course.examination?.attempts ?? null,
      day(course.evaluatedAt),
      day(course.attestedAt),
      day(course.completedAt),
      course.records.join(' '),
    ])
  })
  return toCsv([headings.members[language], ...lines])
}

/** The questions of a class as a spreadsheet reads them, a line each. */
export function itemsCsv({ items }: ClassView, language: Language): string {
  const lines = items.map((item): readonly Cell[] => [
    item.pack,
    item.module,
    item.question,
    item.text,
    item.type,
    item.objectives.join(' '),
    item.packVersions.join(' '),
    item.n,
    item.answered,
    hundredths(item.rightBasisPoints),
    hundredths(item.meanBasisPoints),
    item.discrimination === null ? null : item.discrimination / 1000,
    item.choices.map(({ choice, picked, isRight }) => `${choice}${isRight === true ? '*' : ''} ${picked}`).join('; '),
  ])
  return toCsv([headings.items[language], ...lines])
}

function hundredths(basisPoints: number): number {
  return basisPoints / 100
}
