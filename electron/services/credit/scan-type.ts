import type { ScanType } from '#contract/credit-words.ts'

const beginnings: readonly (readonly [ScanType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What kind of scan a file is, by its first bytes, whatever it is called; `null` for what is none. */
export function scanType(bytes: Uint8Array): ScanType | null {
  const found = beginnings.find(([, first]) => first.every((byte, index) => bytes[index] === byte))
  return found === undefined ? null : found[0]
}
