import type { Language } from '#contract/language.ts'
import type { ImportRelation, PackPreview } from '#contract/pack-import.ts'
import type { AnswerKey, KeyedQuestion } from '#courses/format/question.ts'
import type { WholePack } from '#services/packs/open-whole-pack.ts'
import { type DataCommand, takeWords } from './command.ts'
import { signerText } from './signer-text.ts'

/** `tianye pack inspect FILE [--keys]` */
export const packInspect: DataCommand = {
  name: 'pack inspect',
  usage: 'pack inspect FILE.typack [--keys]',
  summary: {
    en: 'Says what a pack holds and who signed it; with --keys also its answer keys. Changes nothing.',
    'zh-CN': '查看课程包的内容和签名者；加 --keys 则连同答案。不做任何更改。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ imports }) => {
      const { preview, whole } = await imports.inspect(FILE)
      const keys = call.isWithKeys ? answerKeys(whole) : []
      const shown = keys.map(
        ({ module, language, question, key }) => `${module} ${language} ${question}\t${keyText(key)}`,
      )
      return {
        document: call.isWithKeys ? { preview, keys } : { preview },
        lines: [...previewLines(preview, call.language), ...shown],
      }
    }
  },
}

/** `tianye pack import FILE [--allow-downgrade] [--accept-publisher]` */
export const packImport: DataCommand = {
  name: 'pack import',
  usage: 'pack import FILE.typack [--allow-downgrade] [--accept-publisher]',
  summary: {
    en: 'Checks a pack and takes it into the library.',
    'zh-CN': '检查课程包并导入课程库。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    const consent = { allowDowngrade: call.isDowngradeAllowed, acceptPublisher: call.isPublisherAccepted }
    return async ({ imports }) => {
      const preview = await imports.stage(FILE)
      try {
        const imported = await imports.publish(preview.staged ?? '', consent)
        const { relation } = preview
        const standing = relation.kind === 'present' ? undefined : importedText[call.language]
        return { document: { preview, imported }, lines: previewLines(preview, call.language, standing) }
      } finally {
        await imports.discard(preview.staged ?? '')
      }
    }
  },
}

/** `tianye pack remove ID` */
export const packRemove: DataCommand = {
  name: 'pack remove',
  usage: 'pack remove PACK',
  summary: {
    en: 'Takes an imported pack away; learners’ records stay.',
    'zh-CN': '移除导入的课程包；学员的记录保留不动。',
  },
  prepare: (_, words) => {
    const { PACK } = takeWords(words, 'PACK')
    return async ({ imports }) => {
      await imports.remove(PACK)
      return { document: { removed: PACK }, lines: [PACK] }
    }
  },
}

const importedText = { en: 'imported', 'zh-CN': '已导入' } as const

/** `standing` is how the pack stands to the one here: before an import what it would be, after it that it was done. */
function previewLines(
  preview: PackPreview,
  language: Language,
  standing: string = relationText(preview.relation, language),
): readonly string[] {
  const { pack, version, title, modules, files, bytes, signer, otherPublisher } = preview
  const isEnglish = language === 'en'
  const other =
    otherPublisher === null
      ? []
      : [
          isEnglish
            ? `  other publisher: the pack here comes from ${otherPublisher.name}, fingerprint ${otherPublisher.fingerprint}`
            : `  发布者不同：本机的课程包来自${otherPublisher.name}，指纹 ${otherPublisher.fingerprint}`,
        ]
  return [
    `${pack} ${version}\t${title[language]}`,
    `  ${signerText(signer, language)}`,
    ...other,
    `  ${standing}`,
    `  ${isEnglish ? `${files} files, ${bytes} bytes` : `${files} 个文件，${bytes} 字节`}`,
    ...modules.map(({ module, title: name, minutes, questions }) =>
      isEnglish
        ? `  ${module}\t${name.en}\t${minutes} min, ${questions} questions`
        : `  ${module}\t${name['zh-CN']}\t${minutes} 分钟，${questions} 题`,
    ),
  ]
}

function relationText(relation: ImportRelation, language: Language): string {
  const isEnglish = language === 'en'
  switch (relation.kind) {
    case 'new':
      return isEnglish ? 'not here yet' : '本机尚无此课程包'
    case 'present':
      return isEnglish ? 'here already, with the same contents' : '本机已有，内容相同'
    case 'newer':
      return isEnglish ? `newer than version ${relation.version} here` : `比本机的 ${relation.version} 版新`
    case 'older':
      return isEnglish ? `older than version ${relation.version} here` : `比本机的 ${relation.version} 版旧`
    case 'same-version':
      return isEnglish ? 'the version that is here, with other contents' : '与本机版本号相同，内容不同'
    default:
      return relation satisfies never
  }
}

function answerKeys({ modules }: Extract<WholePack, { failure: null }>) {
  return modules.flatMap(({ id: module, module: languages }) =>
    Object.values(languages).flatMap(({ language, questions }) =>
      questions.map(({ question, key }: KeyedQuestion) => ({ module, language, question: question.id, key })),
    ),
  )
}

function keyText(key: AnswerKey): string {
  switch (key.type) {
    case 'single':
    case 'true-false':
      return key.right
    case 'multiple':
      return key.right.join(', ')
    case 'ordering':
      return key.order.join(' < ')
    case 'matching':
      return key.pairs.map(({ left, right }) => `${left} = ${right}`).join(', ')
    case 'numeric':
      return `${key.value} ± ${key.tolerance} ${key.units.join(' | ')}`
    case 'short':
      return key.accepted.join(' | ')
    default:
      return key satisfies never
  }
}
