import type { Language } from '#contract/language.ts'
import { packChangeText } from '#contract/messages/pack-change-texts.ts'
import type { ImportRelation, PackPreview } from '#contract/pack-import.ts'
import type { AnswerKey } from '#courses/format/question.ts'
import { packKeys } from '#services/packs/pack-keys.ts'
import { type DataCommand, takeWords } from './command.ts'
import { readTykeyFile } from './read-tykey-file.ts'
import { signerText } from './signer-text.ts'

/** `tianye pack inspect FILE [--keys [--tykey FILE]]` */
export const packInspect: DataCommand = {
  name: 'pack inspect',
  usage: 'pack inspect FILE.typack [--keys [--tykey FILE.tykey]]',
  summary: {
    en: 'Says what a pack holds and who signed it; with --keys also its answer keys. Changes nothing.',
    'zh-CN': '查看课程包的内容和签名者；加 --keys 则连同答案。不做任何更改。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ imports }) => {
      const { preview, whole } = await imports.inspect(FILE)
      const lines = previewLines(preview, call.language)
      if (!call.isWithKeys) return { document: { preview }, lines }
      const tykey = call.tykeyFile === undefined ? null : await readTykeyFile(call.tykeyFile)
      const { sealed, keys } = packKeys(whole, tykey)
      const shown = keys.map(
        ({ module, language, question, key }) => `${module} ${language} ${question}\t${keyText(key)}`,
      )
      const told = sealed === null ? [] : [sealedLine(sealed, tykey !== null, call.language)]
      return { document: { preview, sealed, keys }, lines: [...lines, ...told, ...shown] }
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
        const done = relation.kind === 'present' ? undefined : importedText[call.language]
        return { document: { preview, imported }, lines: previewLines(preview, call.language, done) }
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

/** How the pack stands to the one here, and what importing it needs; after an import instead that it was done. */
function previewLines(preview: PackPreview, language: Language, done?: string): readonly string[] {
  const { pack, version, title, modules, files, bytes, signer, otherPublisher } = preview
  const isEnglish = language === 'en'
  const other =
    otherPublisher === null
      ? []
      : [
          isEnglish
            ? `  other publisher: the pack here comes from ${otherPublisher.name}${otherPublisher.fingerprint === null ? '' : `, fingerprint ${otherPublisher.fingerprint}`}`
            : `  发布者不同：本机的课程包来自${otherPublisher.name}${otherPublisher.fingerprint === null ? '' : `，指纹 ${otherPublisher.fingerprint}`}`,
        ]
  return [
    `${pack} ${version}\t${title[language]}`,
    `  ${signerText(signer, language)}`,
    ...other,
    ...(done === undefined
      ? [`  ${relationText(preview.relation, language)}`, ...needsLines(preview, language)]
      : [`  ${done}`]),
    `  ${isEnglish ? `${files} files, ${bytes} bytes` : `${files} 个文件，${bytes} 字节`}`,
    ...modules.map(({ module, title: name, minutes, questions, isSealed }) =>
      isEnglish
        ? `  ${module}\t${name.en}\t${minutes} min, ${questions} questions${isSealed ? ', sealed: marked by the instructor' : ''}`
        : `  ${module}\t${name['zh-CN']}\t${minutes} 分钟，${questions} 题${isSealed ? '，密封：由教师阅卷' : ''}`,
    ),
    ...creditLines(preview, language),
    ...changeLines(preview, language),
  ]
}

/** What the course claims, in general and by the profiles with a claim of their own. */
function creditLines({ credit }: PackPreview, language: Language): readonly string[] {
  if (credit === null) return []
  const [claims, unit, by] = language === 'en' ? ['claims', 'min', '; by'] : ['申报', '分钟', '；按']
  const apart = credit.profiles.map(({ profile, minutes }) => `${by} ${profile} ${minutes} ${unit}`)
  return [`  ${claims} ${credit.minutes} ${unit}${apart.join('')}`]
}

/** What has to be said yes to, by its option, and what that means. */
function needsLines({ needs, relation }: PackPreview, language: Language): readonly string[] {
  const isEnglish = language === 'en'
  return needs.map((need) => {
    if (need === 'accept-publisher')
      return isEnglish
        ? '  needs --accept-publisher: from then on the course is another publisher’s'
        : '  须加 --accept-publisher：今后这门课程改由另一发布者发布'
    if (relation.kind === 'older')
      return isEnglish
        ? '  needs --allow-downgrade: what came into the course since is gone; what was answered stays'
        : '  须加 --allow-downgrade：后来增补的内容不再显示，已经答过的都留着'
    return isEnglish
      ? '  needs --allow-downgrade: two versions with one number usually mean that somebody changed the course on the side'
      : '  须加 --allow-downgrade：版本号相同而内容不同，多半是有人私下改过课程'
  })
}

/** What an update changes, one line a change; nothing where there is nothing to compare with. */
function changeLines({ changes, relation, modules }: PackPreview, language: Language): readonly string[] {
  const isEnglish = language === 'en'
  if (relation.kind === 'new' || relation.kind === 'present') return []
  if (changes === null)
    return [isEnglish ? '  changes: the version here cannot be read' : '  改动：本机的版本无法读取，不能比较']
  if (changes.length === 0) return [isEnglish ? '  changes: none' : '  改动：无']
  const titleOf = (id: string) => modules.find(({ module }) => module === id)?.title[language] ?? id
  const head = isEnglish ? `  changes: ${changes.length}` : `  改动：${changes.length} 处`
  const understated = changes.filter(({ kind, overRule }) => kind === 'wording' && overRule === 'meaning').length
  const warning = isEnglish
    ? `    warning: called wording ${understated} time(s) though the answer, points, type or options changed`
    : `    警告：有 ${understated} 处称为文字改动，但答案、分值、题型或选项变了`
  return [
    head,
    ...(understated === 0 ? [] : [warning]),
    ...changes.map((change) => {
      const { thing, kind, title, more, warning: said } = packChangeText(change, language, titleOf)
      const place = change.thing === 'module' ? change.id : `${change.in}#${change.id}`
      return `    ${place}\t${thing}${isEnglish ? ' ' : ''}${kind}\t${[title, ...(said === null ? [] : [said]), ...more].join('  ')}`
    }),
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

function sealedLine(bank: string, isOpened: boolean, language: Language): string {
  if (language === 'en')
    return `  ${bank} is sealed: its keys ${isOpened ? 'come from the .tykey' : 'are in its .tykey'}`
  return isOpened ? `  ${bank} 已密封，答案取自 .tykey` : `  ${bank} 已密封，答案在 .tykey 里`
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
    case 'open':
      return '-'
    default:
      return key satisfies never
  }
}
