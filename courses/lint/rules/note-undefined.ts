import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeAt, textsOf } from '../text-places.ts'

/** Marks of notes lead to notes. */
export const noteUndefined = rule({
  id: 'note-undefined',
  severity: 'warning',
  summary: 'Each mark of a note, such as `[^liu]`, has its note in the file.',
  reason: 'Without one the mark is shown as it is written, and the source it promised is not to be found.',
  ok: [english('Sit down first.[^liu]\n\n[^liu]: Liu (2025), page 3.\n')],
  notOk: [{ ...english('Sit down first.[^liu]\n'), at: ['modules/01-visit/en.md:11:16'] }],
  *check(pack) {
    for (const { file, text } of textsOf(pack)) {
      for (const { 0: mark, index } of text.text.matchAll(/\[\^[^\]\s]+\]/g)) {
        yield { place: placeAt(file, text, index), facts: { mark } }
      }
    }
  },
})
