import { open } from 'node:fs/promises'
import type { CredentialVerdict } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { shownValues } from '#contract/messages/signed-values.ts'
import { verdictText } from '#contract/messages/verdict-texts.ts'
import { maxRecordFileBytes } from '#contract/record-words.ts'
import { type FileCommand, takeWords } from './command.ts'
import { exitCodes, UsageError } from './output.ts'
import { readTrust } from './read-trust.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye verify FILE|--code TEXT [--issuers FILE.json]… [--status FILE.json]…` */
export const verify: FileCommand = {
  name: 'verify',
  usage: 'verify FILE|--code TEXT [--issuers FILE.json]… [--status FILE.json]…',
  summary: {
    en: 'Checks a record (PDF), its credential (JSON) or the text of its QR code: exit 0 trusted, 3 valid but not trusted, 4 expired or revoked, 1 invalid.',
    'zh-CN':
      '核验学习记录（PDF）、其中的凭证（JSON）或二维码文字：退出码 0 为可信，3 为有效但签发者未知，4 为已过期或已撤销，1 为无效。',
  },
  isWithoutData: true,
  prepare: (call, words) => {
    if (call.code !== undefined && words.length > 0) throw new UsageError(usageTexts.eitherOr('FILE', '--code'))
    const shown = call.code === undefined ? takeWords(words, 'FILE').FILE : { code: call.code }
    return async ({ verifyRecord }) => {
      const trust = await readTrust(call.issuersFiles, call.statusFiles, Date.now())
      const record = typeof shown === 'string' ? { bytes: await read(shown) } : shown
      const verification = await verifyRecord({ shown: record, trust })
      const { verdict } = verification
      const values = shownValues(verification, call.language)
      const isCode = verification.source === 'code'
      const lines = [
        verdictText(verdict, call.language),
        ...(values.length === 0 ? [] : [compareText[isCode ? 'code' : 'file'][call.language]]),
        ...values.map(({ label, value }) => `  ${label}${call.language === 'en' ? ': ' : '：'}${value}`),
      ]
      return { document: verification, lines, exitCode: exitOf(verdict) }
    }
  },
}

const compareText = {
  file: {
    en: 'What is signed, to compare with the paper:',
    'zh-CN': '签名的内容如下，请与纸面核对：',
  },
  code: {
    en: 'What the code says and its signer signed, to compare with the paper; nothing else on it is checked, the PDF proves more:',
    'zh-CN': '二维码里签过名的内容如下，请与纸面核对；纸面上的其余内容没有核验，用 PDF 核验更可靠：',
  },
}

function exitOf(verdict: CredentialVerdict): number {
  if (verdict.standing === 'trusted') return exitCodes.done
  if (verdict.standing === 'expired' || verdict.standing === 'revoked') return exitCodes.ended
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
