import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { markTerms, type TermWord } from '#courses/markdown/mark-terms.ts'
import { sectionTexts } from '#courses/rules/anchoring/section-texts.ts'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { libraryManifest, libraryModule } from '#test/helpers/library-module.ts'
import { markup, moduleOf } from './compiling.ts'

const words: readonly TermWord[] = [
  { id: 'yard', word: 'yard' },
  { id: 'back-yard', word: 'back yard' },
  { id: 'yard-gate', word: 'yard gate' },
  { id: 'c', word: 'c++ (old)' },
]

/** The text of the first page with its terms marked. */
function marked(text: string, terms = words, language: 'en' | 'zh-CN' = 'en'): string {
  return markup(markTerms(moduleOf(text, language), terms).pages[0]?.nodes ?? [])
}

const linked = (id: string, word: string) => `<a href=glossary#${id}>${word}</a>`

test('the first occurrence of a term on a page becomes a link, in any case and as a plural', () => {
  expect(marked('Yards are kept. The yard is swept.\n')).toBe(
    `<p>${linked('yard', 'Yards')} are kept. The yard is swept.</p>`,
  )
  expect(marked('In the **yard**.\n')).toBe(`<p>In the <strong>${linked('yard', 'yard')}</strong>.</p>`)
})

test('words that only begin or end like a term are left, and a longer term goes before one within it', () => {
  expect(marked('A yardstick, a courtyard.\n')).toBe('<p>A yardstick, a courtyard.</p>')
  expect(marked('The back yard, then the yard.\n')).toBe(
    `<p>The ${linked('back-yard', 'back yard')}, then the ${linked('yard', 'yard')}.</p>`,
  )
})

test('of two terms that begin alike the longer one is meant where it stands', () => {
  expect(marked('At the yard gate.\n')).toBe(`<p>At the ${linked('yard-gate', 'yard gate')}.</p>`)
})

test('signs in a term mean themselves', () => {
  expect(marked('Written in C++ (old) then.\n')).toContain(linked('c', 'C++ (old)'))
})

test('headings, links, code, notes and boxes of terms are passed over; so is a term the page links itself', () => {
  const text =
    '## Here <!-- #here -->\n\nSee `yard`, [the yard](#at-the-yard)[^1].\n\n:::terms\n- Yard: before a house.\n:::\n\n### At the yard <!-- #at-the-yard -->\n\n[^1]: A yard.\n'
  expect(marked(text)).not.toContain('glossary#')
  expect(marked('The yard. A [yard](glossary#yard).\n')).toBe(`<p>The yard. A ${linked('yard', 'yard')}.</p>`)
})

test('each page begins anew', () => {
  const module = markTerms(moduleOf('One yard.\n\n## Next <!-- #next -->\n\nTwo yards, a yard.\n'), words)
  expect(module.pages.map(({ nodes }) => markup(nodes).match(/glossary#yard/g)?.length)).toEqual([1, 1])
})

test('Chinese has no spaces to go by', () => {
  const terms = [
    { id: 'power', word: '赋权' },
    { id: 'mutual', word: '互相赋权' },
  ]
  expect(marked('讲互相赋权，再讲赋权。\n', terms, 'zh-CN')).toBe(
    `<p>讲${linked('mutual', '互相赋权')}，再讲${linked('power', '赋权')}。</p>`,
  )
})

test('of the shipped course every term but those in boxes alone is found, and no letter of the text changes', () => {
  const glossary = parseGlossary(readFileSync(`${libraryFolder}/empowerment-practice/glossary.yaml`, 'utf8')).glossary
  expect(glossary?.terms.length).toBeGreaterThan(10)
  for (const language of ['en', 'zh-CN'] as const) {
    const found = new Set<string>()
    for (const name of libraryManifest('empowerment-practice').modules) {
      const module = libraryModule('empowerment-practice', name, language)
      const terms = (glossary?.terms ?? []).map(({ id, term }) => ({ id, word: term[language] }))
      const after = markTerms(module, terms)
      expect(sectionTexts(after.pages)).toEqual(sectionTexts(module.pages))
      for (const [, id = ''] of JSON.stringify(after.pages).matchAll(/glossary#([a-z-]+)/g)) found.add(id)
    }
    expect([...found]).toContain('empowerment')
    expect(found.size).toBeGreaterThanOrEqual(7)
  }
})
