import type { Files } from '#test/fixtures/packs/hostile/good-pack.ts'
import type { Chance } from './chance.ts'

/** What an author, an editor or an enemy may leave in a file. */
const pieces: readonly [string, ...string[]] = [
  '\n',
  '---\n',
  ':::\n',
  ':::question{#q type=single}\n',
  '::::note\n',
  '<!-- #a -->',
  '- [x] ',
  '> ',
  '| a | b |\n| --- | --- |\n',
  '[^a]: b\n',
  '![a](media/none.png)',
  '[a](javascript:b)',
  '<script>a</script>',
  '**注意：**',
  '`'.repeat(99),
  '['.repeat(3000),
  '*'.repeat(9000),
  '&a: [*a, *a]\n',
  '__proto__: 1\n',
  'modules: []\n',
  '\ufeff',
  '\u202e',
  '\0',
  '99999999999999999999',
]

type Change = (text: string, chance: Chance) => string

const onLines =
  (change: (lines: string[], at: number, chance: Chance) => void): Change =>
  (text, chance) => {
    const lines = text.split('\n')
    change(lines, chance.below(lines.length), chance)
    return lines.join('\n')
  }

const changes: readonly [Change, ...Change[]] = [
  onLines((lines, at) => void lines.splice(at, 1)),
  onLines((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, chance) => void lines.splice(at, 0, ...lines.splice(chance.below(lines.length), 1))),
  onLines((lines, at) => void lines.splice(at, 1, ` ${lines[at] ?? ''}`)),
  (text, chance) => {
    const at = chance.below(text.length)
    return text.slice(0, at) + chance.oneOf(pieces) + text.slice(at)
  },
  (text, chance) => text.slice(0, chance.below(text.length)),
  (text, chance) => {
    const at = chance.below(text.length)
    return text.slice(0, at) + text.slice(at + 1 + chance.below(60))
  },
  (text, chance) => text.replaceAll('\n', chance.oneOf(['\r\n', '\r', '\n\n'])),
  (text, chance) => text.replace(/[0-9]+/, chance.oneOf(['-1', '0', '1e9', '999999'])),
]

/** The files of a pack with one to three of them changed, taken away, emptied or exchanged; the container stays honest. */
export function mutateSources(files: Files, chance: Chance): Files {
  const changed: Record<string, string | Buffer> = { ...files }
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const paths = Object.keys(changed)
    const path = paths[chance.below(paths.length)]
    if (path === undefined) break
    const kind = chance.below(12)
    if (kind === 0) delete changed[path]
    else if (kind === 1) changed[path] = ''
    else if (kind === 2) changed[path] = changed[paths[chance.below(paths.length)] ?? path] ?? ''
    else if (!path.startsWith('media/')) changed[path] = chance.oneOf(changes)(String(changed[path]), chance)
  }
  return changed
}
