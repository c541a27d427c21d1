import type { ClassMember, ItemView, RosterRowView } from '#contract/cohort.ts'
import type { Language } from '#contract/language.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { itemsCsv, membersCsv } from '#services/cohort/class-csv.ts'
import { dayOf } from '#services/day-of.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye roster import FILE` */
export const rosterImport: DataCommand = {
  name: 'roster import',
  usage: 'roster import FILE.csv',
  summary: {
    en: 'Reads the list of a class in place of the one before.',
    'zh-CN': '读入班级名单，取代原有名单。',
  },
  example: ['name,number,fingerprint', 'Li Fang,2026001,', 'Wang Wei,2026002,489d 4aa3 76c3 1c13 31fe 9689 ea7f 5fbb'],
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ roster }) => {
      const rows = await roster.importFile(FILE)
      return { document: { rows }, lines: rows.flatMap((row) => rowLines(row, call.language)) }
    }
  },
}

/** `tianye roster list` */
export const rosterList: DataCommand = {
  name: 'roster list',
  usage: 'roster list',
  summary: {
    en: 'Lists the roster, and who each row is tied to.',
    'zh-CN': '列出名单，以及每条对应的学员。',
  },
  prepare: (call, words) => {
    takeWords(words)
    return ({ roster }) => {
      const rows = roster.list()
      return Promise.resolve({ document: { rows }, lines: rows.flatMap((row) => rowLines(row, call.language)) })
    }
  },
}

/** `tianye roster link ROW [--learner ID]` */
export const rosterLink: DataCommand = {
  name: 'roster link',
  usage: 'roster link ROW [--learner ID]',
  summary: {
    en: 'Says that a row of the roster is this learner, and vouches for them; without --learner takes the tie away.',
    'zh-CN': '指明名单中的一条就是这位学员，并予以认可；不写 --learner 则解除对应。',
  },
  prepare: (call, words) => {
    const { ROW } = takeWords(words, 'ROW')
    if (!/^[1-9]\d{0,5}$/.test(ROW)) throw new UsageError(usageTexts.rowNumber(ROW))
    const learner = call.learner === undefined ? null : takeOption(call.learner, '--learner')
    return async ({ roster }) => {
      const rows = await roster.tie(Number(ROW), learner)
      return { document: { rows }, lines: rows.flatMap((row) => rowLines(row, call.language)) }
    }
  },
}

/** `tianye cohort report [--items] [-o FILE]` */
export const cohortReport: DataCommand = {
  name: 'cohort report',
  usage: 'cohort report [--items] [-o FILE.csv]',
  summary: {
    en: 'Says who of the class did what, and how each question did.',
    'zh-CN': '查看全班学习情况和各题结果。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const file = call.outputFile ?? null
    return async ({ classes }) => {
      const view = await classes.view(call.language)
      if (file !== null) {
        await writeWholeFile(
          file,
          call.isItems ? itemsCsv(view, call.language) : membersCsv(view, call.language, dayOf),
        )
      }
      const { members, items, quarantined } = view
      const lines = call.isItems
        ? items.map((item) => itemLine(item, call.language))
        : [
            ...members.flatMap((member) => memberLines(member, call.language)),
            ...apartLines(quarantined.length, call.language),
          ]
      return { document: { ...view, file }, lines: file === null ? lines : [file] }
    }
  },
}

function rowLines({ row, name, number, learner, candidates }: RosterRowView, language: Language): readonly string[] {
  const untied = language === 'en' ? 'tied to nobody' : '未对应学员'
  const offer = language === 'en' ? 'same name' : '同名'
  return [
    `${row}\t${name}\t${number ?? ''}\t${learner ?? untied}`,
    ...candidates.map(({ learner: id, fingerprint }) => `  ${offer}: ${id}\t${fingerprint}`),
  ]
}

function memberLines({ row, name, person, courses }: ClassMember, language: Language): readonly string[] {
  const isEnglish = language === 'en'
  const nobody = isEnglish ? 'no records here' : '这里没有其记录'
  return [
    `${row ?? '-'}\t${name}\t${person?.learner ?? nobody}`,
    ...courses.map(({ pack, modulesRead, modulesPassed, modulesOf, examination, completedAt }) => {
      const of = modulesOf ?? '?'
      const exam = examination === null ? '-' : `${examination.basisPoints / 100} %`
      const end = completedAt === null ? '' : `\t${isEnglish ? 'completed' : '已学完'} ${dayOf(completedAt)}`
      return isEnglish
        ? `  ${pack}\tread ${modulesRead}/${of}, passed ${modulesPassed}/${of}, examination ${exam}${end}`
        : `  ${pack}\t已读 ${modulesRead}/${of}，已通过 ${modulesPassed}/${of}，考试 ${exam}${end}`
    }),
  ]
}

function itemLine(item: ItemView, language: Language): string {
  const { pack, module, question, n, meanBasisPoints, discrimination, choices } = item
  const place = `${pack} ${module} ${question}`
  const r = discrimination === null ? '-' : (discrimination / 1000).toFixed(3)
  const picks = choices.map(({ choice, picked, isRight }) => `${choice}${isRight === true ? '*' : ''} ${picked}`)
  const figures =
    language === 'en'
      ? `n ${n}, points ${meanBasisPoints / 100} %, discrimination ${r}`
      : `${n} 人，得分率 ${meanBasisPoints / 100} %，区分度 ${r}`
  return [place, figures, picks.join(', ')].join('\t')
}

function apartLines(count: number, language: Language): readonly string[] {
  if (count === 0) return []
  return [
    language === 'en'
      ? `${count} chains are kept apart: nobody here vouches for them`
      : `另有 ${count} 条记录链单独存放：这里还没有人认可`,
  ]
}
