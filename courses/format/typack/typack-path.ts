import { typackLimits } from './typack-limits.ts'
import type { TypackFault, TypackNameRule } from './typack-rules.ts'

/** What a file of a pack may be: decided by its name, then checked against its bytes. */
export type TypackFileKind = 'text' | 'picture' | 'drawing'

/** The two files about the pack, at its root. They list the others and are not listed. */
export const manifestPath = 'typack.json'
/** See {@link manifestPath}. */
export const signaturePath = 'signature.json'

const kinds: Readonly<Record<string, TypackFileKind>> = {
  yaml: 'text',
  md: 'text',
  json: 'text',
  txt: 'text',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  avif: 'picture',
  webp: 'picture',
  svg: 'drawing',
}

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
/** Of every Windows, with any ending (Microsoft, Naming Files, Paths, and Namespaces). */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i
const plainName = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u

/** The kind of a file by the ending of its name, which is lower case; `null` for one that no pack has. */
export function typackFileKind(path: string): TypackFileKind | null {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? null) : null
}

/** What is wrong with a path, or `null`. Of several things the one that is most likely meant to harm is told. */
export function typackPathRule(path: string): TypackNameRule | null {
  const names = path.split('/')
  if (/^[A-Za-z]:/.test(path)) return 'typack-path-escape'
  if (path.includes('\\')) return 'typack-backslash'
  if (names.some((name) => name === '' || name === '.' || name === '..')) return 'typack-path-escape'
  if (hidden.test(path)) return 'typack-name-hidden'
  if (names.some((name) => /[. ]$/.test(name))) return 'typack-name-ending'
  if (names.some((name) => deviceName.test(name))) return 'typack-device-name'
  if (path.normalize('NFC') !== path) return 'typack-name-not-nfc'
  if (!names.every((name) => plainName.test(name))) return 'typack-name-characters'
  const { pathDepth, pathBytes, nameBytes } = typackLimits
  if (names.length > pathDepth || utf8Bytes(path) > pathBytes || names.some((name) => utf8Bytes(name) > nameBytes))
    return 'typack-name-long'
  const kind = typackFileKind(path)
  if (kind === null) return 'typack-extension'
  return kind === 'text' || path.startsWith('media/') ? null : 'typack-misplaced'
}

/**
 * The first path that cannot stand beside those before it: the same again, or one that some file system takes for the
 * same, by compatibility forms or case, be it the file or a folder above it.
 */
export function typackCollision(paths: readonly string[]): TypackFault<TypackNameRule> | null {
  const files = new Set<string>()
  const taken = new Map<string, string>()
  for (const path of paths) {
    if (files.has(path)) return { rule: 'typack-duplicate', facts: { path } }
    files.add(path)
    const names = path.split('/')
    for (let length = 1; length <= names.length; length += 1) {
      const spelling = names.slice(0, length).join('/') + (length < names.length ? '/' : '')
      const other = taken.get(folded(spelling))
      if (other !== undefined && other !== spelling) return { rule: 'typack-collision', facts: { path, other } }
      taken.set(folded(spelling), spelling)
    }
  }
  return null
}

/** One spelling for all that file systems confuse: NFKC and full case folding; a folder is told from a file elsewhere. */
function folded(spelling: string): string {
  // Lower, upper, lower: the capital sharp s only becomes ss by way of the small one.
  return spelling.replace(/\/$/, '').normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
}

function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
  }
  return bytes
}
