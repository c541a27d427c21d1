import { issuerListSchema } from '#contract/trust.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { listLine } from './certificate-lines.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { UsageError } from './output.ts'
import { readJsonFile } from './read-json-file.ts'
import { readTextFile } from './read-text-file.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye issuers sign FILE.json --key KEY -o FILE.json` */
export const issuersSign: DataCommand = {
  name: 'issuers sign',
  usage: 'issuers sign FILE.json --key KEY -o FILE.json',
  summary: {
    en: 'Signs a list of the keys that confirm and issue for an organisation, to be handed out.',
    'zh-CN': '为机构的确认者和签发者密钥名单签名，供分发。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    const key = takeOption(call.key, '--key')
    const file = takeOption(call.outputFile, '-o')
    return async ({ publisherKeys }) => {
      const { writeStatement } = await import('#services/credentials/statement.ts')
      const list = await readJsonFile(FILE, issuerListSchema, 'issuers-unreadable')
      const { seed } = await publisherKeys.openSeed(key, await askPassphrase(call, 'open'))
      await writeWholeFile(file, writeStatement('issuer-list', list, seed))
      return {
        document: { list: list.list, number: list.number, file },
        lines: [`${list.list}\t${list.number}\t${file}`],
      }
    }
  },
}

/** `tianye issuers import FILE… [--accept]` */
export const issuersImport: DataCommand = {
  name: 'issuers import',
  usage: 'issuers import FILE.json… [--accept]',
  summary: {
    en: 'Takes in lists of issuers, and status lists of what was withdrawn; an older list never takes the place of a newer one.',
    'zh-CN': '收入发证机构名单和撤销状态名单；旧名单不会取代新名单。',
  },
  prepare: (call, words) => {
    if (words.length === 0) throw new UsageError(usageTexts.wordCount(['FILE…'], 0))
    return async ({ takeList }) => {
      const lists = []
      for (const file of words) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, as they were named
        lists.push(await takeList(await readTextFile(file, 'file-unreadable'), call.isAccepted))
      }
      return { document: { lists }, lines: lists.map((list) => listLine(list, call.language)) }
    }
  },
}

/** `tianye issuers list` */
export const issuersList: DataCommand = {
  name: 'issuers list',
  usage: 'issuers list',
  summary: { en: 'Lists the issuer lists that are trusted here.', 'zh-CN': '列出这里认可的发证机构名单。' },
  prepare: (call, words) => {
    takeWords(words)
    return ({ trust }) => {
      const lists = trust.list()
      return Promise.resolve({ document: { lists }, lines: lists.map((list) => listLine(list, call.language)) })
    }
  },
}
