import { basename, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#contract/errors/app-error.ts'
import { answerFolderText, certificateFileTexts } from '#contract/messages/certificate-file-texts.ts'
import type { CertificateFiles } from '#services/credentials/certificate-files.ts'
import { chooseFiles } from './choose-files.ts'
import { readWholeFile } from './read-whole-file.ts'
import { writeWholeFile } from './write-whole-file.ts'

const extensions = { answer: 'tyanswer', tykey: 'tykey', template: 'json', issuers: 'json' } as const
const largest = 20_000_000

/** Asks for the files of certificates by the system's own dialogs, over the window that is open when it is asked for. */
export function createCertificateFiles(openWindow: () => BrowserWindow | undefined): CertificateFiles {
  const ask = async (question: Parameters<typeof chooseFiles>[1]): Promise<string | null> =>
    (await chooseFiles(openWindow(), question))[0] ?? null
  return {
    pick: async (kind, language) => {
      const { open, name } = certificateFileTexts[kind]
      const file = await ask({
        title: open[language],
        properties: ['openFile'],
        filters: [{ name: name[language], extensions: [extensions[kind]] }],
      })
      return file === null ? null : { name: basename(file), text: await readText(file) }
    },
    pickFolder: (language) =>
      ask({
        title: answerFolderText[language],
        properties: ['openDirectory', 'createDirectory'],
      }),
    writeInto: async (folder, name, text) => {
      const file = join(folder, name)
      await writeWholeFile(file, text)
      return file
    },
  }
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readWholeFile(file, largest))
  } catch (error) {
    throw new AppError('file-unreadable', { file: basename(file) }, { cause: error })
  }
}
