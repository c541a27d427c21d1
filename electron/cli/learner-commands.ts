import { learnerNameSchema } from '#contract/learner.ts'
import { learnerPurposes } from '#contract/learner-purpose.ts'
import { type DataCommand, takeWords } from './command.ts'
import { UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye learner new NAME [--purpose PURPOSE]` */
export const learnerNew: DataCommand = {
  name: 'learner new',
  usage: `learner new NAME [--purpose ${learnerPurposes.join('|')}]`,
  summary: { en: 'Makes a learner profile and prints its id.', 'zh-CN': '新建学员档案并显示其编号。' },
  prepare: ({ purpose: given }, words) => {
    const name = learnerNameSchema.safeParse(takeWords(words, 'NAME').NAME)
    if (!name.success) throw new UsageError(usageTexts.learnerName)
    const purpose = learnerPurposes.find((known) => known === given)
    if (given !== undefined && purpose === undefined) {
      throw new UsageError(usageTexts.purposeUnknown(given, learnerPurposes))
    }
    return ({ learners }) => {
      const learner = learners.create(name.data, purpose)
      return Promise.resolve({ document: { learner }, lines: [`${learner.learner}\t${learner.name}`] })
    }
  },
}

/** `tianye learner list` */
export const learnerList: DataCommand = {
  name: 'learner list',
  usage: 'learner list',
  summary: { en: 'Lists the learners of the data folder.', 'zh-CN': '列出数据文件夹里的学员。' },
  prepare: (_, words) => {
    takeWords(words)
    return ({ learners }) => {
      const all = learners.list()
      return Promise.resolve({
        document: { learners: all },
        lines: all.map(({ learner, name }) => `${learner}\t${name}`),
      })
    }
  },
}
