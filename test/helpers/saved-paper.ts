import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { noTrust } from '#contract/trust.ts'
import { verifyCredential } from '#interop/openbadges/verify-credential.ts'

/** Answers the next questions where to save: with a file, or by cancelling for `null`. */
export async function answerSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Reflect.deleteProperty(globalThis, 'saveOptions')
    dialog.showSaveDialog = (...args: readonly unknown[]) => {
      Reflect.set(globalThis, 'saveOptions', args.at(-1))
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }
  }, file)
}

/** The file name proposed since the answer was prepared; empty while nothing was asked. */
export async function proposedName(app: ElectronApplication): Promise<string> {
  const path = await app.evaluate(() => {
    const options = Reflect.get(globalThis, 'saveOptions') as { readonly defaultPath: string } | undefined
    return options?.defaultPath ?? ''
  })
  return path.split(/[\\/]/).at(-1) ?? ''
}

/** A paper on the disk: its words, and what checking the credential inside it finds. Needs poppler-utils. */
export async function readPaper(file: string) {
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  const credentialFile = join(dirname(file), 'credential.json')
  execFileSync('pdfdetach', ['-save', '1', '-o', credentialFile, file])
  const credential = readFileSync(credentialFile, 'utf8')
  return { text, ...(await verifyCredential(credential, noTrust)) }
}
