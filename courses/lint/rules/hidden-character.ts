import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/**
 * Marks that turn the direction of writing, characters without width, and control characters but for tab and the ends of
 * lines. A joiner between pictures (emoji) is one of them too: such pictures have no place in a course.
 */
const hidden =
  /(?!\t)[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Everything in a source can be seen. */
export const hiddenCharacter = rule({
  id: 'hidden-character',
  severity: 'error',
  summary:
    'No file holds characters that cannot be seen: marks of writing direction, zero-width and control characters.',
  reason:
    'They make one text look like another, hide text from the reader, and come along unnoticed when text is copied from elsewhere.',
  ok: [english('Sit down first.\n')],
  notOk: [
    { ...english('Sit\u200b down first.\n'), at: ['modules/01-visit/en.md:11:4'] },
    { ...english('Sit \u202ednwod first.\n'), at: ['modules/01-visit/en.md:11:5'] },
    { ...english('Sit\tdown\u0007 first.\n'), at: ['modules/01-visit/en.md:11:9'] },
  ],
  *check({ sources }) {
    for (const [file, source] of sources) {
      // A mark at the very start tells programs that the file is UTF-8; it is harmless and often not the author's doing.
      const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/)
      for (const [index, line] of lines.entries()) {
        for (const { 0: character, index: at } of line.matchAll(hidden)) {
          const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
          yield { place: { file, line: index + 1, column: at + 1 }, facts: { code } }
        }
      }
    }
  },
})
