import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The pack that uses everything the format has. */
export const wholePack = join(import.meta.dirname, '../fixtures/packs/whole')

/** The whole pack with its examination sealed, in a folder of its own; `change` makes another text of each bank. */
export function sealedSource(change: (text: string) => string = (text) => text): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'tianye-sealed-')), 'whole')
  cpSync(wholePack, folder, { recursive: true })
  for (const language of ['en', 'zh-CN']) {
    const file = join(folder, `banks/final.${language}.md`)
    writeFileSync(file, change(readFileSync(file, 'utf8').replace('minutes: 5\n', 'minutes: 5\nsealed: true\n')))
  }
  return folder
}
