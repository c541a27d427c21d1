import { describe, expect, it } from 'vitest'
import { courseLanguages } from '#courses/format/course-language.ts'
import { questionTypes } from '#courses/format/question.ts'
import { rubricShape } from '#courses/format/rubric.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { compileText, fixtureText, markup, moduleOf, pagesOf } from './compiling.ts'

const fixture = (language: 'en' | 'zh-CN') => {
  const { module, problems } = compileModule({ file: `${language}.md`, language, text: fixtureText(language) })
  expect(problems).toEqual([])
  if (!module) throw new Error('the fixture compiles')
  return module
}

describe.each(courseLanguages)('the worked example in %s', (language) => {
  const module = fixture(language)

  it('holds every type of question', () => {
    expect(new Set(module.questions.map(({ question }) => question.type))).toEqual(new Set(questionTypes))
  })

  it('splits pages at headings of level 2', () => {
    expect(module.pages.map(({ id }) => id)).toEqual(['start', 'first-visit', 'second-visit'])
    expect(module.outline.map(({ id, level }) => `${level} ${id}`)).toEqual([
      '2 first-visit',
      '3 what-to-bring',
      '2 second-visit',
    ])
  })

  it('keeps keys and feedback beside the questions', () => {
    const byId = Object.fromEntries(module.questions.map((keyed) => [keyed.question.id, keyed]))
    expect(byId['first-words']?.key).toEqual({ type: 'single', right: 'ask' })
    expect(byId['what-you-see']?.key).toEqual({ type: 'multiple', right: ['tools', 'drying'] })
    expect(byId['advice-first']?.key).toEqual({ type: 'true-false', right: 'no' })
    expect(byId['order-of-visit']?.key).toEqual({ type: 'ordering', order: ['greet', 'ask', 'agree'] })
    expect(byId['who-knows']?.key).toEqual({
      type: 'matching',
      pairs: [
        { left: 'task', right: 'village' },
        { left: 'field', right: 'standard' },
      ],
    })
    const units = language === 'en' ? ['hours', 'h'] : ['小时', 'h']
    expect(byId['hours']?.key).toEqual({ type: 'numeric', value: '72', tolerance: '0.5', units })
    expect(byId['method']?.key).toEqual({
      type: 'short',
      accepted: language === 'en' ? ['strengths perspective', 'strengths-based practice'] : ['优势视角', '优势观点'],
    })
    expect(byId['first-note']?.key).toEqual({ type: 'open' })
    const note = byId['first-note']?.question
    if (note?.type !== 'open') throw new Error('an open question')
    expect(note.milliPoints).toBe(5000)
    expect(note.length).toEqual(language === 'en' ? { least: 40, most: 120 } : { least: 80, most: 200 })
    expect(rubricShape(note.rubric)).toEqual(['own-words@0', 'own-words@1000', 'own-words@2500', 'seen@0', 'seen@2500'])
    expect(byId['first-note']?.feedback.general).toHaveLength(1)
    expect(Object.keys(byId['first-words']?.feedback.byChoice ?? {})).toEqual(['advise', 'ask'])
    expect(Object.keys(byId['order-of-visit']?.feedback.byChoice ?? {})).toEqual(['ask'])
    expect(byId['first-words']?.feedback.general).toHaveLength(1)
    expect(byId['first-words']?.question.milliPoints).toBe(1500)
    expect(byId['what-you-see']?.question.objectives).toEqual(['ask-first', 'know-roles'])
  })

  it('asks ordering and matching in the order of ids', () => {
    const asked = module.questions.map(({ question }) => question)
    const ordering = asked.find((question) => question.type === 'ordering')
    const matching = asked.find((question) => question.type === 'matching')
    expect(ordering?.items.map(({ id }) => id)).toEqual(['agree', 'ask', 'greet'])
    expect(matching?.lefts.map(({ id }) => id)).toEqual(['field', 'task'])
    expect(matching?.rights.map(({ id }) => id)).toEqual(['budget', 'standard', 'village'])
    const unit = asked.find((question) => question.type === 'numeric')?.unit
    expect(unit).toBe(language === 'en' ? 'hours' : '小时')
  })

  it('marks the place of each question and nothing of it', () => {
    const pages = module.pages.map(({ nodes }) => markup(nodes)).join('')
    for (const { question } of module.questions) expect(pages).toContain(`<x-question id=${question.id}></x-question>`)
    expect(pages).not.toContain(language === 'en' ? 'Which opening' : '哪句开场白')
  })
})

it('gives both languages one structure', () => {
  const bones = (language: 'en' | 'zh-CN') => {
    const { outline, pages, questions } = fixture(language)
    const asked = questions.map(({ question }) => [question.id, question.type])
    return { outline: outline.map(({ id }) => id), pages: pages.map(({ id }) => id), asked }
  }
  expect(bones('zh-CN')).toEqual(bones('en'))
})

it('compiles the same text to equal values, with any line ends and with or without a byte order mark', () => {
  const text = fixtureText('zh-CN')
  const compiled = (given: string) => compileModule({ file: 'zh-CN.md', language: 'zh-CN', text: given })
  const first = JSON.stringify(compiled(text))
  expect(JSON.stringify(compiled(text))).toBe(first)
  expect(JSON.stringify(compiled(text.replaceAll('\n', '\r\n')))).toBe(first)
  expect(JSON.stringify(compiled(`\ufeff${text}`))).toBe(first)
})

it('reads every kind of line end as one', () => {
  const shown = '<p>a\nb</p><pre><code>c\nd\n</code></pre>'
  for (const end of ['\n', '\r\n', '\r']) expect(pagesOf(['a', 'b', '', '```', 'c', 'd', '```'].join(end))).toBe(shown)
})

it('keeps no positions', () => {
  expect(JSON.stringify(compileText('Text'))).not.toMatch(/position|offset/)
})

it('renders boxes, tables, lists, code, strikethrough and checklists', () => {
  expect(pagesOf(':::note\nA\n:::')).toBe('<x-box kind=note><p>A</p></x-box>')
  expect(pagesOf(':::exercise{minutes=45}\nA\n:::')).toBe('<x-box kind=exercise minutes=45><p>A</p></x-box>')
  expect(pagesOf('~~a~~ 3~5天，8~10天')).toBe('<p><del>a</del> 3~5天，8~10天</p>')
  expect(pagesOf('3. a\n4. b')).toBe('<ol start=3><li>a</li><li>b</li></ol>')
  expect(pagesOf('- [x] a\n- [ ] b')).toBe('<ul><li>☑ a</li><li>☐ b</li></ul>')
  expect(pagesOf('```js\na < b\n```')).toBe('<pre><code>a < b\n</code></pre>')
  expect(pagesOf('| a |\n|:-:|\n| b |')).toBe(
    '<table><thead><tr><th align=center>a</th></tr></thead><tbody><tr><td align=center>b</td></tr></tbody></table>',
  )
  expect(pagesOf('- a\n\n  b\n- c')).toBe('<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>')
  expect(pagesOf('- *a*\n  *b*')).toBe('<ul><li><em>a</em>\n<em>b</em></li></ul>')
})

it('puts ids on headings, list items and cells', () => {
  expect(pagesOf('## A *b* <!-- #a-b -->\n\n- c <!-- #c -->\n\n| d <!-- #d --> |\n|-|')).toBe(
    '<h2 id=a-b>A <em>b</em></h2><ul><li id=c>c</li></ul><table><thead><tr><th id=d>d</th></tr></thead></table>',
  )
})

it('makes headings of # only', () => {
  expect(pagesOf('a\n---\nb\n===')).toBe('<p>a</p><hr></hr><p>b\n===</p>')
})

it('draws pictures of the pack only', () => {
  expect(pagesOf('![院子](media/图/院子-1.png)')).toBe('<p><x-image src=media/图/院子-1.png alt=院子></x-image></p>')
})

it('numbers notes by page, with ids no stable id can equal', () => {
  expect(pagesOf('[^b]: B\n\na[^b] b[^c] c[^b]\n\n## D <!-- #d -->\n\nd[^e]\n\n[^c]: C[^f]\n\n[^e]: E\n[^f]: F')).toBe(
    '<p>a<sup><a href=#fn:start:1 id=fnref:start:1>1</a></sup> b<sup><a href=#fn:start:2 id=fnref:start:2>2</a></sup> ' +
      'c<sup><a href=#fn:start:1 id=fnref:start:1:2>1</a></sup></p>' +
      '<section><ol><li id=fn:start:1>B <a href=#fnref:start:1>↩</a></li>' +
      '<li id=fn:start:2>C<sup><a href=#fn:start:3 id=fnref:start:3>3</a></sup> <a href=#fnref:start:2>↩</a></li>' +
      '<li id=fn:start:3>F <a href=#fnref:start:3>↩</a></li></ol></section>' +
      '<h2 id=d>D</h2><p>d<sup><a href=#fn:d:1 id=fnref:d:1>1</a></sup></p>' +
      '<section><ol><li id=fn:d:1>E <a href=#fnref:d:1>↩</a></li></ol></section>',
  )
})

it('counts words and Han characters of the pages alone', () => {
  const text =
    "Don't in-service 3.5 **un**done.[^a]\n\n| 社会 | work |\n|-|-|\n\n:::question{#q type=numeric answer=1}\n问题 text\n:::\n\n[^a]: 注 note"
  expect(moduleOf(text).counts).toEqual({ words: 6, hanCharacters: 3 })
})

it('takes a label of a box as its first paragraph', () => {
  expect(pagesOf(':::note[Mind *this*]\nA\n:::')).toBe('<x-box kind=note><p>Mind <em>this</em></p><p>A</p></x-box>')
})
