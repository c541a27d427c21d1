import type { BundleImport, BundleView } from '#contract/bundle.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { Language } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { dayOf } from '#services/day-of.ts'
import type { Services } from '#services/services.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { exitCodes, UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye bundle export --learner ID -o FILE [--with-private]` */
export const bundleExport: DataCommand = {
  name: 'bundle export',
  usage: 'bundle export --learner ID -o FILE.tybundle [--with-private]',
  summary: {
    en: 'Writes a learner’s records as one signed file, to hand in or to take to another computer.',
    'zh-CN': '把学员的记录写成一个签了名的文件，可以上交，也可以带到另一台电脑。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ bundles }) => {
      const { file: bytes, exported } = await bundles.exportBundle(learner, call.isWithPrivate)
      await writeWholeFile(file, bytes)
      const { events, leftOut } = exported
      const line =
        call.language === 'en'
          ? `${file}\t${exported.learner.name}\t${events} records, ${leftOut} without their private text`
          : `${file}\t${exported.learner.name}\t共 ${events} 条记录，其中 ${leftOut} 条未带私人内容`
      return { document: { ...exported, file }, lines: [line] }
    }
  },
}

/** `tianye bundle inspect FILE` */
export const bundleInspect: DataCommand = {
  name: 'bundle inspect',
  usage: 'bundle inspect FILE.tybundle',
  summary: {
    en: 'Says whose records a bundle holds and what of them is new here. Changes nothing.',
    'zh-CN': '查看记录包是谁的、哪些记录是这里没有的。不做任何更改。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ bundles }) => {
      const bundle = await bundles.inspect(FILE)
      return { document: { bundle }, lines: bundleLines(bundle, call.language) }
    }
  },
}

/** `tianye bundle import FILE… [--accept]` */
export const bundleImport: DataCommand = {
  name: 'bundle import',
  usage: 'bundle import FILE.tybundle… [--accept]',
  summary: {
    en: 'Checks bundles and takes their records in, each wholly or not at all; again as often as you like.',
    'zh-CN': '检查记录包并收入其中的记录，每份要么全收、要么不收；重复导入也无妨。',
  },
  prepare: (call, words) => {
    if (words.length === 0) throw new UsageError(usageTexts.wordCount(['FILE…'], 0))
    return async (services) => {
      const imported: (BundleImport & { readonly file: string })[] = []
      const refused: { readonly file: string; readonly code: string; readonly message: string }[] = []
      const lines: string[] = []
      for (const file of words) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, as they were named
        const outcome = await importOne(services, file, call.isAccepted)
        if (outcome instanceof AppError) {
          if (words.length === 1) throw outcome
          const { what, next } = errorText(outcome.code, call.language, outcome.details)
          const message = call.language === 'en' ? `${what} ${next}` : what + next
          refused.push({ file, code: outcome.code, message })
          lines.push(`${file}: ${message}`)
        } else {
          imported.push({ ...outcome, file })
          lines.push(...importLines(file, outcome, call.language))
        }
      }
      const exitCode = refused.length > 0 ? exitCodes.refused : exitCodes.done
      return { document: { imported, refused }, lines, exitCode }
    }
  },
}

async function importOne({ bundles }: Services, file: string, isAccepted: boolean): Promise<BundleImport | AppError> {
  try {
    return await bundles.importBundle(file, isAccepted)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

const standingTexts = {
  en: {
    own: 'a learner of this data folder',
    vouched: 'known here',
    listed: 'on the roster',
    unknown: 'nobody here vouches for this learner: the records are kept apart and count for nothing yet',
  },
  'zh-CN': {
    own: '本数据文件夹的学员',
    vouched: '这里已认可',
    listed: '在名单上',
    unknown: '这里还没有人认可这位学员：记录单独存放，暂不计入',
  },
} as const

function bundleLines(bundle: BundleView, language: Language): readonly string[] {
  const { learner, standing, isNameOfAnother, events, newEvents, chains, kinds, leftOut, forks } = bundle
  const isEnglish = language === 'en'
  const [from, to] = [dayOf(bundle.from), dayOf(bundle.to)]
  const told = isEnglish
    ? [
        `  fingerprint ${learner.fingerprint}`,
        `  ${standingTexts.en[standing]}`,
        ...(isNameOfAnother ? ['  somebody else here has the same name; compare the fingerprints'] : []),
        `  ${events} records from ${from} to ${to}, ${newEvents} of them new here; ${chains.length} ${chains.length === 1 ? 'chain' : 'chains'}`,
        ...(leftOut > 0 ? [`  ${leftOut} records without their private text`] : []),
        ...(forks > 0
          ? [`  forks: ${forks} places hold two records; a copied folder wrote on, or somebody forged`]
          : []),
      ]
    : [
        `  指纹 ${learner.fingerprint}`,
        `  ${standingTexts['zh-CN'][standing]}`,
        ...(isNameOfAnother ? ['  这里另有同名的人，请核对指纹'] : []),
        `  ${from} 至 ${to} 共 ${events} 条记录，其中 ${newEvents} 条是这里没有的；记录链 ${chains.length} 条`,
        ...(leftOut > 0 ? [`  ${leftOut} 条未带私人内容`] : []),
        ...(forks > 0 ? [`  分叉 ${forks} 处：同一位置有两条记录，可能是复制的文件夹各自续写，也可能有人伪造`] : []),
      ]
  return [`${learner.learner}\t${learner.name}`, ...told, ...kinds.map(({ kind, count }) => `  ${kind}\t${count}`)]
}

function importLines(file: string, { bundle, added, isQuarantined, forks }: BundleImport, language: Language) {
  const { name, learner, fingerprint } = bundle.learner
  const isEnglish = language === 'en'
  const rest = [
    ...(isQuarantined
      ? [
          isEnglish
            ? `  ${standingTexts.en.unknown}. Compare the fingerprint ${fingerprint} with them, then “roster link” or “bundle import --accept”`
            : `  ${standingTexts['zh-CN'].unknown}。与本人核对指纹 ${fingerprint} 后，用 roster link 或 bundle import --accept 认可`,
        ]
      : []),
    ...(forks > 0
      ? [isEnglish ? `  forks: ${forks} places hold two records` : `  分叉 ${forks} 处：同一位置有两条记录`]
      : []),
  ]
  return [
    isEnglish
      ? `${file}\t${name}\t${learner}\t${added} new records`
      : `${file}\t${name}\t${learner}\t新收 ${added} 条记录`,
    ...rest,
  ]
}
