import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A paper saved for tools that read files. */
export function savedPaper(pdf: Uint8Array): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-paper-'))
  const file = join(folder, 'record.pdf')
  writeFileSync(file, pdf)
  return { folder, file }
}

/** Runs a tool of poppler-utils; says what is missing where it is not installed. */
export function poppler(tool: string, ...args: readonly string[]): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        `${tool} is not installed: these tests read papers with poppler-utils (apt-get install poppler-utils)`,
        {
          cause: error,
        },
      )
    }
    throw error
  }
}
