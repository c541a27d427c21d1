import type { ModuleLine } from '#contract/library-view.ts'
import type { ImportedPack } from '#contract/pack-import.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { completionLines } from './completion-lines.ts'
import { signerText } from './signer-text.ts'
import { standingText } from './standing-text.ts'

/** `tianye pack list` */
export const packList: DataCommand = {
  name: 'pack list',
  usage: 'pack list',
  summary: { en: 'Lists packs and their modules.', 'zh-CN': '列出课程包及其单元。' },
  prepare: ({ language }, words) => {
    takeWords(words)
    return async ({ library, imports }) => {
      const imported = await imports.list()
      const packs = (await library.listPacks(null, language)).map(({ modules, examination, ...pack }) => ({
        ...pack,
        imported: servedImport(imported, pack.pack),
        modules: modules.map(withoutStanding),
        examination: examination === null ? null : withoutStanding(examination),
      }))
      const lines = packs.flatMap(({ pack, version, title, modules, examination, imported: from }) => [
        `${pack} ${version}\t${title}`,
        ...(from === null ? [] : [`  ${signerText(from.signer, language)}`]),
        ...[...modules, ...(examination === null ? [] : [examination])].map(
          ({ module, title: name }) => `  ${module}\t${name}`,
        ),
      ])
      return { document: { packs }, lines }
    }
  },
}

/** `tianye progress --learner ID` */
export const progress: DataCommand = {
  name: 'progress',
  usage: 'progress --learner ID',
  summary: {
    en: 'Says how far a learner is with each module and course.',
    'zh-CN': '显示学员各单元和各门课程的学习进度。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, library, study }) => {
      const learner = learners.find(id)
      const packs = (await library.listCourses(id, call.language)).map(({ pack, title, modules, completion }) => ({
        pack,
        title,
        modules: modules.map(({ module, title: name, standing }) => ({
          module,
          title: name,
          standing,
          attempts: study.list(id, { pack, module }).length,
        })),
        completion,
      }))
      const lines = packs.flatMap(({ title, modules, completion: standing }) => [
        title,
        ...modules.map((module) => `  ${module.title}\t${standingText(module.standing, call.language)}`),
        ...completionLines(standing, call.language),
      ])
      return { document: { learner, packs }, lines: [learner.name, ...lines] }
    }
  },
}

function servedImport(imported: readonly ImportedPack[], pack: string): ImportedPack | null {
  return imported.find((one) => one.pack === pack && one.isServed) ?? null
}

function withoutStanding({ module, title, summary, minutes, questions }: ModuleLine) {
  return { module, title, summary, minutes, questions }
}
