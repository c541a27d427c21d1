import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { type IdPlan, planIds } from '#courses/lint/ids/plan-ids.ts'
import { isWritten, writeIds } from '#courses/lint/ids/write-ids.ts'
import { surveyCourse } from '#courses/markdown/survey/survey-course.ts'

/** A thing of a module in both languages, with or without its id. */
type Piece = { readonly en: string; readonly zh: string }

const word = fc.constantFrom('visit', 'tea', 'well', 'yard', 'map', 'the', '40', 'été', 'C#', 'Liu’s')
const english = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const chinese = fc.constantFrom('走访', '喝茶', '院子里的井', '画图', '两只碗')
const spaces = fc.constantFrom('', ' ', '  ', '\t')

/** An id that stands in neither, one or both of the languages. The number keeps it new. */
const ids = (number: fc.Arbitrary<number>) =>
  fc
    .record({ number, en: fc.boolean(), zh: fc.boolean(), gap: spaces, end: spaces })
    .map(({ number: n, en, zh, gap, end }) => {
      const comment = (isThere: boolean) => (isThere ? `${gap}<!-- #given-${n} -->` : '') + end
      return { number: n, en: comment(en), zh: comment(zh), isEn: en, isZh: zh }
    })

const any = fc.nat(1_000_000)
const text = fc.record({ en: english, zh: chinese, id: ids(any) })

const heading = fc
  .record({ level: fc.constantFrom('##', '###'), closing: fc.constantFrom('', ' #', ' ##'), text })
  .map(({ level, closing, text: { en, zh, id } }): Piece => {
    const line = (words: string, comment: string) =>
      `${level} ${words}${comment === '' ? closing : ` ${comment}`}\n\nText.\n`
    return { en: line(en, id.en), zh: line(zh, id.zh) }
  })

const question = fc
  .record({
    type: fc.constantFrom('single', 'multiple', 'ordering'),
    id: ids(any),
    items: fc.array(text, { minLength: 3, maxLength: 4 }),
    hasFeedback: fc.boolean(),
  })
  .map(({ type, id, items, hasFeedback }): Piece => {
    const write = (language: 'en' | 'zh', isNamed: boolean) => {
      const lines = items.map((item, index) => {
        const mark = type === 'ordering' ? `${index + 1}.` : index === 0 ? '- [x]' : '- [ ]'
        const feedback = hasFeedback ? '\n  > Why.' : ''
        return `${mark} ${item[language]}${item.id[language].replace('given', `given-${index}`)}${type === 'ordering' ? '' : feedback}`
      })
      const name = isNamed ? `#asked-${id.number} ` : ''
      return `:::question{${name}type=${type} objectives="only"}\nWhat about ${items[0]?.[language]}?\n\n${lines.join('\n')}\n\n:::\n`
    }
    return { en: write('en', id.isEn), zh: write('zh', id.isZh) }
  })

const matching = fc.array(fc.record({ left: text, right: text }), { minLength: 2, maxLength: 4 }).map((rows): Piece => {
  const write = (language: 'en' | 'zh') => {
    const cells = rows.map(
      ({ left, right }, row) =>
        `| ${left[language]} ${left.id[language].replace('given', `l-${row}`)} | ${right[language]} ${right.id[language].replace('given', `r-${row}`)} |`,
    )
    return `:::question{type=matching objectives="only"}\nMatch.\n\n| a | b |\n| --- | --- |\n${cells.join('\n')}\n| | ${language} extra |\n\n:::\n`
  }
  return { en: write('en'), zh: write('zh') }
})

const module = fc.record({
  pieces: fc.array(fc.oneof(heading, question, matching), { minLength: 1, maxLength: 6 }),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  hasModuleId: fc.boolean(),
})

const files = module.map(({ pieces, lineEnd, mark, hasModuleId }) => {
  const write = (language: 'en' | 'zh') => {
    const head = `---\n${hasModuleId ? 'id: made\n' : ''}title: Made\nsummary: Made.\nminutes: 5\nobjectives:\n  - id: only\n    text: Only\n---\n\nIt begins.  \n\n## First <!-- #first -->\n\n`
    return mark + (head + pieces.map((piece) => piece[language]).join('\n')).replaceAll('\n', lineEnd)
  }
  return { en: write('en'), 'zh-CN': write('zh') }
})

type Pair = Readonly<Record<CourseLanguage, string>>

function slotsOf({ en, 'zh-CN': zh }: Pair) {
  const survey = (language: CourseLanguage, source: string) =>
    surveyCourse({ file: language, language, text: source }, 'module').survey?.slots ?? []
  return [survey('en', en), survey('zh-CN', zh)] as const
}

function fix(pair: Pair): Pair & { readonly plan: IdPlan } {
  const lists = slotsOf(pair)
  const { plan } = planIds(lists, 'made')
  // Two pieces drew one id, and its places differ between the languages: nothing is written then.
  fc.pre(plan !== null)
  if (plan === null) throw new Error('the languages differ')
  return { en: writeIds(pair.en, lists[0], plan).text, 'zh-CN': writeIds(pair['zh-CN'], lists[1], plan).text, plan }
}

/** Without what writing may add. */
function bare(source: string): string {
  return source
    .replaceAll(/[ \t]*<!-- #[a-z0-9-]+ -->/g, '')
    .replaceAll(/(?<=\{)#[a-z0-9-]+ /g, '')
    .replace(/^id: .*(\r\n|\r|\n)/m, '')
}

test('every id is there afterwards, the same in both languages, once, and a second run changes nothing', () => {
  fc.assert(
    fc.property(files, (pair) => {
      const before = slotsOf(pair)
      const fixed = fix(pair)
      const [en, zh] = slotsOf(fixed)
      expect(en.map(({ id }) => id)).not.toContain(null)
      expect(zh.map(({ id }) => id)).toEqual(en.map(({ id }) => id))
      expect(isWritten(before[0], fixed.plan, en) && isWritten(before[1], fixed.plan, zh)).toBe(true)
      before.forEach((list, language) =>
        list.forEach(({ id }, index) =>
          expect([id, null]).toContain(id === null ? null : [en, zh][language]?.[index]?.id),
        ),
      )
      // No mark of a heading or cell became part of its words.
      expect(en.map(({ text: words }) => words)).toEqual(before[0].map(({ text: words }) => words))
      const { en: again, 'zh-CN': zhAgain } = fix(fixed)
      expect([again, zhAgain]).toEqual([fixed.en, fixed['zh-CN']])
    }),
    { numRuns: 40 },
  )
})

test('nothing but ids is added, and nothing is taken away', () => {
  fc.assert(
    fc.property(files, (pair) => {
      const fixed = fix(pair)
      for (const language of ['en', 'zh-CN'] as const) {
        // Character by character: the old text is the new one with some insertions.
        let at = 0
        for (const unit of fixed[language]) if (unit === pair[language].slice(at, at + unit.length)) at += unit.length
        expect(at).toBe(pair[language].length)
        expect(bare(fixed[language])).toBe(bare(pair[language]))
      }
    }),
    { numRuns: 40 },
  )
})

test('written ids are new where they must be, and give no order or pairs away', () => {
  fc.assert(
    fc.property(files, (pair) => {
      const fixed = fix(pair)
      for (const language of ['en', 'zh-CN'] as const) {
        const { problems } = surveyCourse({ file: language, language, text: fixed[language] }, 'module')
        const own = surveyCourse({ file: language, language, text: pair[language] }, 'module').problems
        const told = problems.filter(({ ruleId }) => ruleId === 'id-duplicate' || ruleId.endsWith('id-missing'))
        expect(told).toEqual(own.filter(({ ruleId }) => ruleId === 'id-duplicate'))
      }
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['ordering', '1. apple\n2. bread\n3. corn'],
  ['matching', '| a | b |\n| --- | --- |\n| apple | pear |\n| bread | rye |\n| | wheat |'],
])('new ids of %s do not tell the answer', (type, answers) => {
  const source = `---\nid: made\ntitle: Made\nsummary: Made.\nminutes: 5\nobjectives:\n  - id: only\n    text: Only\n---\n\n:::question{#asked type=${type} objectives="only"}\nWhat?\n\n${answers}\n\n:::\n`
  const { survey } = surveyCourse({ file: 'en', language: 'en', text: source }, 'module')
  const slots = survey?.slots ?? []
  const { plan } = planIds([slots], 'made')
  const { text: fixed } = writeIds(source, slots, plan ?? [])
  expect(surveyCourse({ file: 'en', language: 'en', text: fixed }, 'module').problems).toEqual([])
})

test('an id that stands at different things in the two languages is not spread', () => {
  const source = (first: string, second: string) =>
    `---\nid: made\ntitle: Made\nsummary: Made.\nminutes: 5\nobjectives:\n  - id: only\n    text: Only\n---\n\n## A${first}\n\nOne.\n\n## B${second}\n\nTwo.\n`
  const pair = { en: source(' <!-- #tea -->', ''), 'zh-CN': source('', ' <!-- #tea -->') }
  expect(planIds(slotsOf(pair), 'made')).toEqual({ plan: null, differs: 2 })
})
