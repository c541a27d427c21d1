import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, and what it holds. */
function filesOf(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
}

/** Which of some bytes stand anywhere in the files below a folder. */
export function findBytes(folder: string, wanted: readonly Uint8Array[]): readonly Uint8Array[] {
  const files = filesOf(folder)
  return wanted.filter((bytes) => files.some((file) => file.includes(Buffer.from(bytes))))
}

/** Which of some texts stand anywhere in the files below a folder, in UTF-8 or in UTF-16 of either byte order. */
export function findTexts(folder: string, wanted: readonly string[]): readonly string[] {
  const files = filesOf(folder)
  return wanted.filter((text) => {
    const little = Buffer.from(text, 'utf16le')
    const forms = [Buffer.from(text), little, Buffer.from(little).swap16()]
    return files.some((file) => forms.some((form) => file.includes(form)))
  })
}
