import { basename, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#contract/errors/app-error.ts'
import { answerFolderText, certificateFileTexts, templateFileTexts } from '#contract/messages/certificate-file-texts.ts'
import type { CertificateFiles } from '#services/credentials/certificate-files.ts'
import { chooseFiles } from './choose-files.ts'
import { readWholeFile } from './read-whole-file.ts'
import { saveFile } from './save-file.ts'
import { writeWholeFile } from './write-whole-file.ts'

const extensions = { answer: ['tyanswer', 'json'], tykey: ['tykey'], template: ['json'], issuers: ['json'] } as const
const largest = 20_000_000

type Question = Parameters<typeof chooseFiles>[1]

/** Asks for the files of certificates by the system's own dialogs, over the window that is open when it is asked for. */
export function createCertificateFiles(openWindow: () => BrowserWindow | undefined): CertificateFiles {
  const ask = async (question: Question, among?: 'pictures'): Promise<string | null> =>
    (await chooseFiles(openWindow(), question, among))[0] ?? null
  return {
    pick: async (kind, language) => {
      const { open, name } = certificateFileTexts[kind]
      const file = await ask({
        title: open[language],
        properties: ['openFile'],
        filters: [{ name: name[language], extensions: [...extensions[kind]] }],
      })
      return file === null ? null : { name: basename(file), text: await readText(file) }
    },
    pickPicture: async (language) => {
      const { open, name } = templateFileTexts.picture
      const filters = [{ name: name[language], extensions: ['jpg', 'jpeg', 'png'] }]
      const file = await ask({ title: open[language], properties: ['openFile'], filters }, 'pictures')
      return file === null ? null : readBytes(file)
    },
    saveTemplate: (name, text, language) => {
      const { save, name: kind } = templateFileTexts.template
      const question = { title: save[language], name, kind: { name: kind[language], extensions: ['json'] } }
      return saveFile(openWindow(), question, () => Promise.resolve(Buffer.from(text)))
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

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readWholeFile(file, largest)
  } catch (error) {
    throw new AppError('file-unreadable', { file: basename(file) }, { cause: error })
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError('file-unreadable', { file: basename(file) }, { cause: error })
  }
}
