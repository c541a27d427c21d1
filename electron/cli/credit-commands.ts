import { creditFileSchema, profileFileSchema } from '#contract/cli-credit-documents.ts'
import { type CreditGiven, daySchema } from '#contract/credit.ts'
import { maxScanBytes } from '#contract/credit-words.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { readWholeFile } from '#platform/read-whole-file.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { creditCsv } from '#services/credit/credit-csv.ts'
import type { Call } from './call.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { creditLines } from './credit-lines.ts'
import { UsageError } from './output.ts'
import { readJsonFile } from './read-json-file.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye credit --learner ID [--profile ID]` */
export const credit: DataCommand = {
  name: 'credit',
  usage: 'credit --learner ID [--profile ID]',
  summary: {
    en: 'Says what of each rule profile is done, what is missing by when, and what became of each entry.',
    'zh-CN': '查看每套规则已有多少、到哪天还差多少，以及每一条怎样计算。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const learner = takeOption(call.learner, '--learner')
    return async (services) => {
      const view = await services.credit.view(learner, call.language)
      const { profile } = call
      if (profile !== undefined && !view.follows.some((follow) => follow.profile === profile)) {
        throw new AppError('profile-unknown', { profile })
      }
      const shown = {
        ...view,
        follows: view.follows.filter((follow) => profile === undefined || follow.profile === profile),
      }
      return { document: { credit: shown }, lines: creditLines(shown, call.language) }
    }
  },
}

/** `tianye credit add FILE.json --learner ID [--scan FILE]` */
export const creditAdd: DataCommand = {
  name: 'credit add',
  usage: 'credit add FILE.json --learner ID [--scan FILE]',
  summary: {
    en: 'Records credit earned elsewhere from a file, with a scan of its proof.',
    'zh-CN': '按文件登记在别处取得的学时，可附证明的扫描件。',
  },
  example: [
    'tianye credit add class.json --scan certificate.jpg --learner ID',
    'class.json:',
    '{"format":1,"title":"Group work with left-behind elders","provider":"County civil affairs bureau",',
    '  "from":"2026-05-11","to":"2026-05-13","parts":[{"category":"professional","minutes":1080}],',
    '  "form":"classroom","evidence":"certificate"}',
  ],
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    const learner = takeOption(call.learner, '--learner')
    return async (services) => {
      const entry = await services.credit.add(learner, await givenIn(FILE, call, 'none'))
      return { document: { entry }, lines: [entry] }
    }
  },
}

/** `tianye credit correct ENTRY FILE.json --learner ID [--scan FILE]` */
export const creditCorrect: DataCommand = {
  name: 'credit correct',
  usage: 'credit correct ENTRY FILE.json --learner ID [--scan FILE]',
  summary: {
    en: 'Says an entry anew, by a further event; without --scan its scan stays.',
    'zh-CN': '更正一条，另记一笔；不写 --scan 则保留原扫描件。',
  },
  prepare: (call, words) => {
    const { ENTRY, FILE } = takeWords(words, 'ENTRY', 'FILE')
    const learner = takeOption(call.learner, '--learner')
    return async (services) => {
      await services.credit.correct(learner, ENTRY, await givenIn(FILE, call, 'keep'))
      return { document: { entry: ENTRY }, lines: [ENTRY] }
    }
  },
}

/** `tianye credit withdraw ENTRY --learner ID` */
export const creditWithdraw = onEntry('withdraw', {
  en: 'Takes an entry out, by a further event.',
  'zh-CN': '撤回一条，另记一笔。',
})

/** `tianye credit restore ENTRY --learner ID` */
export const creditRestore = onEntry('restore', {
  en: 'Puts an entry back that was withdrawn, by a further event.',
  'zh-CN': '恢复已撤回的一条，另记一笔。',
})

/** `tianye credit profiles --learner ID` */
export const creditProfiles: DataCommand = {
  name: 'credit profiles',
  usage: 'credit profiles --learner ID',
  summary: {
    en: 'Lists the rule profiles that can be followed, with their grades.',
    'zh-CN': '列出可选用的规则及其级别。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const learner = takeOption(call.learner, '--learner')
    return async (services) => {
      const { profiles } = await services.credit.view(learner, call.language)
      const lines = profiles.flatMap(({ profile }) => [
        `${profile.id}\t${profile.title[call.language]}`,
        ...(profile.cycle?.grades ?? []).map(({ id, title }) => `  ${id}\t${title[call.language]}`),
      ])
      return { document: { profiles }, lines }
    }
  },
}

/** `tianye credit profile FILE.json --learner ID` */
export const creditProfile: DataCommand = {
  name: 'credit profile',
  usage: 'credit profile FILE.json --learner ID',
  summary: {
    en: 'Keeps a rule profile of one’s own from a file; every figure needs a source.',
    'zh-CN': '按文件保存自己的一套规则；每个数字都要有出处。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    const learner = takeOption(call.learner, '--learner')
    return async (services) => {
      const { profile } = await readJsonFile(FILE, profileFileSchema, 'credit-file-unreadable')
      services.credit.putProfile(learner, profile)
      return { document: { profile: profile.id }, lines: [profile.id] }
    }
  },
}

/** `tianye credit follow PROFILE GRADE --from DAY --learner ID` */
export const creditFollow: DataCommand = {
  name: 'credit follow',
  usage: 'credit follow PROFILE GRADE --from DAY --learner ID',
  summary: {
    en: 'Follows a rule profile in a grade, with the day on which the period began.',
    'zh-CN': '选用一套规则中的一级，并写明周期从哪天开始。',
  },
  prepare: (call, words) => {
    const { PROFILE: profile, GRADE: grade } = takeWords(words, 'PROFILE', 'GRADE')
    const learner = takeOption(call.learner, '--learner')
    const firstStart = takeOption(call.fromDay, '--from')
    if (!daySchema.safeParse(firstStart).success) throw new UsageError(usageTexts.dayUnknown(firstStart))
    return (services) => {
      services.credit.follow(learner, { profile, grade, firstStart })
      return Promise.resolve({ document: { followed: profile }, lines: [profile] })
    }
  },
}

/** `tianye credit unfollow PROFILE --learner ID` */
export const creditUnfollow: DataCommand = {
  name: 'credit unfollow',
  usage: 'credit unfollow PROFILE --learner ID',
  summary: { en: 'Follows a rule profile no more; entries stay.', 'zh-CN': '不再选用一套规则；条目保留。' },
  prepare: (call, words) => {
    const { PROFILE } = takeWords(words, 'PROFILE')
    const learner = takeOption(call.learner, '--learner')
    return (services) => {
      services.credit.unfollow(learner, PROFILE)
      return Promise.resolve({ document: { unfollowed: PROFILE }, lines: [PROFILE] })
    }
  },
}

/** `tianye credit table --learner ID -o FILE.csv` */
export const creditTable: DataCommand = {
  name: 'credit table',
  usage: 'credit table --learner ID -o FILE.csv',
  summary: {
    en: 'Writes the ledger as a table, with what became of each entry in each rule profile.',
    'zh-CN': '把学时账写成表格，含每一条在每套规则中的结果。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async (services) => {
      await writeWholeFile(file, creditCsv(await services.credit.view(learner, call.language), call.language))
      return { document: { file }, lines: [file] }
    }
  },
}

/** `tianye credit dossier --learner ID -o FILE.pdf` */
export const creditDossier: DataCommand = {
  name: 'credit dossier',
  usage: 'credit dossier --learner ID -o FILE.pdf',
  summary: {
    en: 'Draws one paper for the office: entries, rules with their sources, standing, and the evidence.',
    'zh-CN': '生成一份申报材料：条目、规则及出处、完成情况和证明材料。',
  },
  prepare: (call, words) => paper('dossier', call, words),
}

/** `tianye transcript --learner ID -o FILE.pdf` */
export const transcript: DataCommand = {
  name: 'transcript',
  usage: 'transcript --learner ID -o FILE.pdf',
  summary: { en: 'Draws the list of all credit.', 'zh-CN': '生成学时清单。' },
  prepare: (call, words) => paper('transcript', call, words),
}

function paper(
  kind: 'dossier' | 'transcript',
  call: Call,
  words: readonly string[],
): ReturnType<DataCommand['prepare']> {
  takeWords(words)
  const learner = takeOption(call.learner, '--learner')
  const file = takeOption(call.outputFile, '-o')
  return async ({ ledgers }) => {
    await writeWholeFile(file, await ledgers.draw(learner, kind))
    return { document: { file }, lines: [file] }
  }
}

function onEntry(verb: 'withdraw' | 'restore', summary: DataCommand['summary']): DataCommand {
  return {
    name: `credit ${verb}`,
    usage: `credit ${verb} ENTRY --learner ID`,
    summary,
    prepare: (call, words) => {
      const { ENTRY } = takeWords(words, 'ENTRY')
      const learner = takeOption(call.learner, '--learner')
      return (services) => {
        services.credit[verb](learner, ENTRY)
        return Promise.resolve({ document: { entry: ENTRY }, lines: [ENTRY] })
      }
    },
  }
}

async function givenIn(file: string, { scanFile }: Call, without: 'keep' | 'none'): Promise<CreditGiven> {
  const { format: _, ...given } = await readJsonFile(file, creditFileSchema, 'credit-file-unreadable')
  if (scanFile === undefined) return { ...given, scan: { kind: without } }
  return { ...given, scan: { kind: 'new', bytes: await readWholeFile(scanFile, 4 * maxScanBytes) } }
}
