import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** A module teaches before it asks. */
export const readingMissing = rule({
  id: 'reading-missing',
  severity: 'warning',
  summary: 'A module has text to read, not questions alone.',
  reason: 'Questions alone are an examination; what they ask was taught nowhere.',
  ok: [english('Sit down first.\n')],
  notOk: [{ ...english('', { without: 'reading' }), at: ['modules/01-visit/en.md:1:1'] }],
  *check({ parts }) {
    for (const { kind, files } of parts) {
      for (const { file, survey } of kind === 'module' ? files : []) {
        const isRead = survey?.texts.some(({ role, kind: block }) => role === 'reading' && block !== 'heading') ?? true
        // A file without anything has its own problem.
        if (!isRead && survey?.slots.some(({ kind: thing }) => thing === 'question') === true) {
          yield { place: { file, line: 1, column: 1 } }
        }
      }
    }
  },
})
