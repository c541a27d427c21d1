import { AppError } from '#contract/errors/app-error.ts'

/**
 * The text of a CSV file as spreadsheets write it: UTF-8 with or without a mark, UTF-16 with one, else GB18030 (of which GBK and GB2312
 * are parts). Throws `roster-encoding` for bytes that are none of these.
 */
export function decodeRoster(bytes: Uint8Array, file: string): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  const encodings = mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  throw new AppError('roster-encoding', { file })
}
