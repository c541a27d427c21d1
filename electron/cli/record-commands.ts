import { readFile } from 'node:fs/promises'
import type { CredentialVerdict } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { Language } from '#contract/language.ts'
import { verdictText } from '#contract/messages/verdict-texts.ts'
import { type DataCommand, type FileCommand, takeOption, takeWords } from './command.ts'
import { exitCodes } from './output.ts'
import { writeOutput } from './write-output.ts'

/** `tianye record PACK --learner ID -o FILE.pdf` */
export const record: DataCommand = {
  name: 'record',
  usage: 'record PACK --learner ID -o FILE.pdf',
  summary: {
    en: 'Draws the completion record of a finished course.',
    'zh-CN': '为学完的课程生成学习完成记录。',
  },
  prepare: (call, words) => {
    const { PACK } = takeWords(words, 'PACK')
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ records }) => {
      if (records === null) throw new AppError('internal')
      const { serial, facts, pdf } = await records.issue(learner, PACK, call.language)
      await writeOutput(file, pdf)
      return { document: { serial, level: facts.level, file }, lines: [`${serial}\t${file}`] }
    }
  },
}

/** `tianye verify FILE` */
export const verify: FileCommand = {
  name: 'verify',
  usage: 'verify FILE.json',
  summary: {
    en: 'Checks a credential: exit 0 trusted, 3 valid but not trusted, 1 invalid.',
    'zh-CN': '核验凭证：退出码 0 为可信，3 为有效但签发者未知，1 为无效。',
  },
  isWithoutData: true,
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async () => {
      // Loaded here, since no other command needs its libraries.
      const { verifyCredential } = await import('#interop/openbadges/verify-credential.ts')
      const { verdict, signed } = await verifyCredential(await read(FILE), [])
      const says = signed === null ? null : signed.facts
      const lines = [verdictText(verdict, call.language), ...(says === null ? [] : factLines(says, call.language))]
      return { document: { verdict, says }, lines, exitCode: exitOf(verdict) }
    }
  },
}

function exitOf(verdict: CredentialVerdict): number {
  if (verdict.standing === 'trusted') return exitCodes.done
  return verdict.standing === 'invalid' ? exitCodes.refused : exitCodes.notTrusted
}

function factLines(
  facts: {
    serial: string
    learner: { name: string }
    pack: { title: Readonly<Record<Language, string>> }
    creditMinutes: number
  },
  language: Language,
): readonly string[] {
  return [
    `  ${facts.serial}`,
    `  ${facts.learner.name}`,
    `  ${facts.pack.title[language]}`,
    `  ${facts.creditMinutes} min`,
  ]
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new AppError('file-unreadable', { file }, { cause: error })
  }
}
