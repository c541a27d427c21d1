import { open } from 'node:fs/promises'
import { issuersFileSchema } from '#contract/cli-documents.ts'
import type { CredentialVerdict } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { signedValues } from '#contract/messages/signed-values.ts'
import { verdictText } from '#contract/messages/verdict-texts.ts'
import { maxRecordFileBytes } from '#contract/record-words.ts'
import { type FileCommand, takeWords } from './command.ts'
import { exitCodes } from './output.ts'
import { readJsonFile } from './read-json-file.ts'

/** `tianye verify FILE [--issuers FILE.json]` */
export const verify: FileCommand = {
  name: 'verify',
  usage: 'verify FILE [--issuers FILE.json]',
  summary: {
    en: 'Checks a record (PDF) or its credential (JSON): exit 0 trusted, 3 valid but not trusted, 1 invalid.',
    'zh-CN': '核验学习记录（PDF）或其中的凭证（JSON）：退出码 0 为可信，3 为有效但签发者未知，1 为无效。',
  },
  isWithoutData: true,
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ verifyRecord }) => {
      const { issuers } =
        call.issuersFile === undefined
          ? { issuers: [] }
          : await readJsonFile(call.issuersFile, issuersFileSchema, 'issuers-unreadable')
      const verification = await verifyRecord({ bytes: await read(FILE), issuers, keys: [] })
      const { verdict, says } = verification
      const values = says === null ? [] : signedValues(says, call.language)
      const lines = [
        verdictText(verdict, call.language),
        ...(says === null ? [] : [compareText[call.language]]),
        ...values.map(({ label, value }) => `  ${label}${call.language === 'en' ? ': ' : '：'}${value}`),
      ]
      return { document: verification, lines, exitCode: exitOf(verdict) }
    }
  },
}

const compareText = {
  en: 'What is signed, to compare with the paper:',
  'zh-CN': '签名的内容如下，请与纸面核对：',
}

function exitOf(verdict: CredentialVerdict): number {
  if (verdict.standing === 'trusted') return exitCodes.done
  return verdict.standing === 'invalid' ? exitCodes.refused : exitCodes.notTrusted
}

/** The file, or of one that is too large just enough to be found too large. */
async function read(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      if (size <= maxRecordFileBytes) return await handle.readFile()
      const { buffer } = await handle.read(Buffer.alloc(maxRecordFileBytes + 1), 0, maxRecordFileBytes + 1, 0)
      return buffer
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new AppError('file-unreadable', { file }, { cause: error })
  }
}
