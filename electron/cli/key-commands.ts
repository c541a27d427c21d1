import type { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { Language } from '#contract/language.ts'
import type { PublisherKeyView, PublisherView } from '#contract/pack-import.ts'
import { publisherNameSchema } from '#courses/format/publisher-name.ts'
import { readWholeFile } from '#platform/read-whole-file.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'

const line = ({ name, fingerprint, key }: PublisherKeyView) => `${fingerprint}\t${name}\t${key}`
const largestFile = 1_000_000

/** `tianye key new NAME` */
export const keyNew: DataCommand = {
  name: 'key new',
  usage: 'key new NAME',
  summary: {
    en: 'Makes a publisher’s key to sign packs with, wrapped by a passphrase.',
    'zh-CN': '新建用来给课程包签名的发布者密钥，由口令保护。',
  },
  prepare: (call, words) => {
    const name = publisherNameSchema.safeParse(takeWords(words, 'NAME').NAME)
    if (!name.success) throw new UsageError(usageTexts.learnerName)
    return async ({ publisherKeys }) => {
      const key = await publisherKeys.create(name.data, await askPassphrase(call, 'choose'))
      return { document: { key }, lines: [line(key)] }
    }
  },
}

/** `tianye key list` */
export const keyList: DataCommand = {
  name: 'key list',
  usage: 'key list',
  summary: { en: 'Lists the publisher’s keys of the data folder.', 'zh-CN': '列出数据文件夹里的发布者密钥。' },
  prepare: (_, words) => {
    takeWords(words)
    return ({ publisherKeys }) => {
      const keys = publisherKeys.list()
      return Promise.resolve({ document: { keys }, lines: keys.map(line) })
    }
  },
}

/** `tianye key export KEY -o FILE [--backup]` */
export const keyExport: DataCommand = {
  name: 'key export',
  usage: 'key export KEY -o FILE.json [--backup]',
  summary: {
    en: 'Writes the public part of a key for others; with --backup the whole key, still wrapped.',
    'zh-CN': '导出密钥的公开部分供他人使用；加 --backup 则导出整个密钥（仍受口令保护）。',
  },
  prepare: (call, words) => {
    const { KEY } = takeWords(words, 'KEY')
    const file = takeOption(call.outputFile, '-o')
    return async ({ publisherKeys }) => {
      const key = publisherKeys.find(KEY)
      const content = call.isBackup ? publisherKeys.exportBackup(KEY) : publisherKeys.exportPublic(KEY)
      await writeWholeFile(file, `${JSON.stringify(content, null, 2)}\n`)
      return { document: { key, file, isBackup: call.isBackup }, lines: [`${line(key)}\t${file}`] }
    }
  },
}

/** `tianye key import FILE` */
export const keyImport: DataCommand = {
  name: 'key import',
  usage: 'key import FILE.json',
  summary: {
    en: 'Takes in a key that “key export --backup” wrote.',
    'zh-CN': '导入由“key export --backup”导出的密钥。',
  },
  prepare: (_, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ publisherKeys }) => {
      const { keyBackupSchema } = await import('#services/packs/publisher-keys.ts')
      const backup = keyBackupSchema.safeParse(await readJson(FILE))
      if (!backup.success) throw new AppError('key-backup-unreadable', { file: FILE })
      const key = publisherKeys.restore(backup.data)
      return { document: { key }, lines: [line(key)] }
    }
  },
}

/** `tianye publishers list` */
export const publishersList: DataCommand = {
  name: 'publishers list',
  usage: 'publishers list',
  summary: { en: 'Lists the publishers known here.', 'zh-CN': '列出本机已知的发布者。' },
  prepare: (call, words) => {
    takeWords(words)
    return ({ publisherKeys }) => {
      const publishers = publisherKeys.listPublishers()
      const lines = publishers.map(
        ({ fingerprint, name, source }) => `${fingerprint}\t${name}\t${sources[source][call.language]}`,
      )
      return Promise.resolve({ document: { publishers }, lines })
    }
  },
}

/** `tianye publishers import FILE` */
export const publishersImport: DataCommand = {
  name: 'publishers import',
  usage: 'publishers import FILE.json',
  summary: {
    en: 'Makes the publishers of a list known, such as one that “key export” wrote.',
    'zh-CN': '把名单中的发布者记为已知，例如由“key export”导出的名单。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ publisherKeys }) => {
      const { publishersFileSchema } = await import('#services/packs/publisher-keys.ts')
      const list = publishersFileSchema.safeParse(await readJson(FILE))
      if (!list.success) throw new AppError('publishers-unreadable', { file: FILE, reason: firstIssue(list.error) })
      const added = publisherKeys.importPublishers(list.data)
      return {
        document: { added, listed: list.data.publishers.length },
        lines: [addedText(added, list.data.publishers.length, call.language)],
      }
    }
  },
}

function addedText(added: number, listed: number, language: Language): string {
  if (language === 'en') return `${added} new of ${listed} on the list; the others were known`
  return `名单上 ${listed} 位，新增 ${added} 位，其余原已认识`
}

/** Where a publisher’s key came from. */
const sources: Readonly<Record<PublisherView['source'], Readonly<Record<Language, string>>>> = {
  own: { en: 'a key of this data folder', 'zh-CN': '本数据文件夹的密钥' },
  pack: { en: 'from a pack that was imported', 'zh-CN': '来自导入的课程包' },
  list: { en: 'from a list', 'zh-CN': '来自名单' },
}

async function readJson(file: string): Promise<unknown> {
  const text = (await readWholeFile(file, largestFile)).toString('utf8')
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`
}
