import { AppError } from '#contract/errors/app-error.ts'
import { readSafeYaml } from '#courses/format/read-safe-yaml.ts'

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const maxJsonDepth = 20

/** The text of a file of a pack. Throws `typack-text`, `typack-json` or `typack-yaml`. */
export function checkPackedText(path: string, bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError('typack-text', { path }, { cause: error })
  }
  if (text.includes('\0')) throw new AppError('typack-text', { path })
  if (path.endsWith('.json') && !isSafeJson(text)) throw new AppError('typack-json', { path })
  if (path.endsWith('.yaml')) {
    const first = readSafeYaml(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), path)
      .problems.inOrder()
      .find(({ severity }) => severity === 'error')
    if (first !== undefined) throw new AppError('typack-yaml', { path, line: first.place.line, rule: first.ruleId })
  }
  return text
}

/** Whether it is JSON without a key that reaches a prototype, and not too deep. */
function isSafeJson(text: string): boolean {
  let level: readonly unknown[]
  try {
    level = [JSON.parse(text)]
  } catch {
    return false
  }
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxJsonDepth) return false
    const parts = level.filter((value) => typeof value === 'object' && value !== null)
    if (parts.some((part) => !Array.isArray(part) && Object.keys(part).some((key) => forbiddenKeys.has(key))))
      return false
    level = parts.flatMap((part): unknown[] => Object.values(part))
  }
  return true
}
