import { expect, test } from 'vitest'
import type { MarkView } from '#contract/reading.ts'
import { notesMarkdown } from '#services/reading/notes-markdown.ts'

const mark: MarkView = {
  id: '00000000-0000-4000-8000-000000000001',
  pack: 'visits',
  module: 'yard',
  language: 'en',
  heading: 'yard',
  quote: 'Ask *first*,\n then wait.',
  prefix: '',
  suffix: '',
  note: '# Mine\n- not a list',
  packTitle: 'First visits',
  moduleTitle: 'In the yard',
  createdAt: 1,
  changedAt: 1,
  standing: { kind: 'found', page: 'yard', pageTitle: 'The yard', heading: 'yard', start: 0, end: 5 },
}

test('courses and modules are headings once, passages quotations, and nobody’s signs become form', () => {
  const lost: MarkView = { ...mark, note: '', standing: { kind: 'lost' } }
  expect(notesMarkdown([mark, lost], 'en')).toBe(
    [
      '# My notes',
      '',
      '## First visits',
      '',
      '### In the yard',
      '',
      String.raw`> Ask \*first\*, then wait.`,
      '>',
      '> — The yard',
      '',
      String.raw`\# Mine`,
      String.raw`\- not a list`,
      '',
      String.raw`> Ask \*first\*, then wait.`,
      '>',
      '> — No longer in the text',
      '',
    ].join('\n'),
  )
  expect(notesMarkdown([], 'zh-CN')).toBe('# 我的笔记\n')
})
