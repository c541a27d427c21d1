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
  const found = new Set<string>()
  for (const beginning of new Set(wanted.map(beginningOf))) {
    const texts = wanted.filter((text) => beginningOf(text) === beginning)
    for (const bytesOf of forms) {
      const sought = texts.map((text) => ({ text, bytes: bytesOf(text) }))
      for (const file of files) {
        for (const at of placesOf(bytesOf(beginning), file)) {
          for (const { text, bytes } of sought) if (file.subarray(at, at + bytes.length).equals(bytes)) found.add(text)
        }
      }
    }
  }
  return wanted.filter((text) => found.has(text))
}

/** So few characters tell most texts apart; none is cut in two, or its bytes would be found nowhere. */
const beginningOf = (text: string) => {
  if (text === '') throw new Error('an empty text stands everywhere')
  return Array.from(text).slice(0, 4).join('')
}

const forms: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
]

/** Where bytes stand in a file. Many texts that begin alike are looked for in one pass over it. */
function placesOf(bytes: Buffer, file: Buffer): readonly number[] {
  const places: number[] = []
  for (let at = file.indexOf(bytes); at !== -1; at = file.indexOf(bytes, at + 1)) places.push(at)
  return places
}
