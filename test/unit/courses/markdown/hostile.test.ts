import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompileResult } from '#courses/format/compiled-module.ts'
import { boxKinds, type LessonElement, lessonElements } from '#courses/format/lesson-tree.ts'
import { stableIdPattern } from '#courses/format/stable-id.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { anyString } from '#test/helpers/any-string.ts'
import { compileText, elementsIn, fixtureText, frontMatter, partsOf } from './compiling.ts'

/** What each element may carry, written down a second time so that a slip in the schema is not copied. */
const anchor = (value: unknown) =>
  typeof value === 'string' && (stableIdPattern.test(value) || /^fn(ref)?:[a-z0-9:-]+$/.test(value))
const properties: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  a: {
    id: anchor,
    href: (value) => typeof value === 'string' && /^(https:\/\/[a-z0-9]|[a-z0-9-]*#[a-z])[^\s<>"\\]*$/i.test(value),
  },
  h2: { id: anchor },
  h3: { id: anchor },
  h4: { id: anchor },
  li: { id: anchor },
  ol: { start: (value) => typeof value === 'number' },
  td: { id: anchor, align: (value) => value === 'left' || value === 'center' || value === 'right' },
  th: { id: anchor, align: (value) => value === 'left' || value === 'center' || value === 'right' },
  'x-box': {
    kind: (value) => boxKinds.some((kind) => kind === value),
    minutes: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 600,
  },
  'x-image': {
    src: (value) => typeof value === 'string' && value.startsWith('media/') && !/\.\.|[\\%:?#]|\/\//.test(value),
    alt: (value) => typeof value === 'string',
  },
  'x-question': { id: anchor },
}

function isAllowed({ tagName, properties: found }: LessonElement): boolean {
  const allowed = properties[tagName] ?? {}
  return (
    lessonElements.includes(tagName) &&
    Object.entries(found).every(([name, value]) => Object.hasOwn(allowed, name) && allowed[name]?.(value) === true)
  )
}

/** Looks at what the pipeline lets through too, since a text with an error has no module to look at. */
function expectAllowed(text: string, result: CompileResult): void {
  expect(elementsIn(result.module).filter((element) => !isAllowed(element))).toEqual([])
  expect(elementsIn(partsOf(text)).filter((element) => !isAllowed(element))).toEqual([])
}

/** One family a row of the reliability notes, section 1.3, and the ways round a filter they tell of. */
const families = {
  handlers: [
    '<img src=x onerror=alert(1)>',
    '<video><source onerror="alert(1)">',
    '<svg onload=alert(1)>',
    '<p style="x:expression(1)">a</p>',
  ],
  embeds: [
    '<embed src=a>',
    '<object data=a>',
    '<form action=a><button>b</button></form>',
    '<iframe src="data:text/html,a"></iframe>',
  ],
  scripts: [
    '<script>alert(1)</script>',
    '<style>@import "a"</style>',
    '<ScRiPt>a</sCrIpT>',
    '<script\n>\na\n</script\n>',
    '<base href=//a>',
  ],
  fences: [
    '```<img src=x onerror=alert(1)>\na\n```',
    '``` js" onload="a\na\n```',
    '~~~ x-image src=a\na\n~~~',
    '```mermaid\nclick a "javascript:b"\n```',
  ],
  data: [
    '<a data-x="y" data-from-md>b</a>',
    '<b id=location name=cookie class=x>c</b>',
    '<x-box kind=note>a</x-box>',
    '<x-part>a</x-part>',
  ],
  schemes: [
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#115;cript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](&#x6A;avascript:alert(1))',
    '[a](<java\tscript:a>)',
    '[a](&#1;javascript:a)',
    '[a](vbscript:a)',
    '[a](data:text/html;base64,PHNj)',
    '[a](file:///etc/passwd)',
    '[a](\\\\server\\share)',
    '[a](//a.cn/b)',
    '[a](/etc)',
    '[a](../../b.md)',
    '[a](command:x)',
    '[a](app://x)',
    '[a](pack://x)',
    '[a](https:a)',
    '[a](https:/\\a.cn)',
    '[a](https://user@a.cn)',
    '[a](https://a.cn\\@b.cn)',
    '[a](https://аpple.cn)',
    '[a](https://a.cn/\u202eb)',
    '[a](#fn:start:1)',
    '[a](#__proto__)',
    '<javascript:alert(1)>',
    '<file:///a>',
    '[a]: javascript:b\n\n[a]',
    '![a][b]\n\n[b]: data:image/svg+xml,c',
  ],
  images: [
    '![a](https://a.cn/b.png)',
    '![a](data:image/svg+xml,b)',
    '![a](media/../../b)',
    '![a](media/%2e%2e/b)',
    '![a](media\\..\\b)',
    '![a](/media/b)',
    '![a](b.png)',
    '![a](other/b.png)',
    '![a](media/.b)',
    '![a](media//b)',
    '![a](media/b?c)',
    '![a](media/b:c)',
    '![a](javascript:b)',
    '![" onerror="b](media/a.png)',
  ],
  mutation: [
    '<svg><style><img src=x onerror=a>',
    '<math><mtext><table><mglyph><style><!--</style><img onerror=a>',
    '<!--><img src=x>-->',
    '<![CDATA[<b>]]>',
    '<?php a ?>',
    '<!DOCTYPE html>',
    '</p><p>a',
  ],
  attributes: [
    ':::note{onclick=a style="b" class=c}\na\n:::',
    ':::note{__proto__=a constructor=b}\na\n:::',
    ':::x-box{kind="a"}\nb\n:::',
    ':::exercise{minutes="45 onload=a" kind=case}\na\n:::',
    ':::script\na\n:::',
    ':::__proto__\na\n:::',
  ],
  ids: [
    '## A <!-- #__proto__ -->',
    '## A <!-- #constructor -->',
    '- a <!-- #"onload=b -->',
    '## A <!-- #a--><img src=x> -->',
  ],
} as const
const payloads = Object.values(families).flat()

describe.each(Object.entries(families))('%s', (_, texts) => {
  it.each(texts)('%j leaves nothing outside the allow-list', (text) => {
    const wrapped = [
      text,
      `> ${text}`,
      `- ${text}`,
      `| a |\n|-|\n| ${text.replaceAll('\n', ' ')} |`,
      `:::note\n${text}\n:::`,
      `a[^n]\n\n[^n]: ${text}`,
    ]
    for (const each of wrapped) expectAllowed(frontMatter + each, compileText(each))
  })
})

it.each(families.schemes)('%j is no link', (text) => {
  const { problems } = compileText(text)
  expect(
    elementsIn(partsOf(frontMatter + text)).filter(({ tagName }) => tagName === 'a' || tagName === 'x-image'),
  ).toEqual([])
  expect(problems).not.toEqual([])
})

it.each(families.images.slice(0, -1))('%j is no picture', (text) => {
  const { problems } = compileText(text)
  expect(elementsIn(partsOf(frontMatter + text)).filter(({ tagName }) => tagName === 'x-image')).toEqual([])
  expect(problems).not.toEqual([])
})

it('carries payloads in titles as the text they are', () => {
  const text = frontMatter.replace('title: Listening', "title: '<img src=x onerror=alert(1)>'")
  expect(compileModule({ file: 'a', language: 'en', text: `${text}a` }).module?.title).toBe(
    '<img src=x onerror=alert(1)>',
  )
})

/** Text that is likely to reach every corner: pieces of syntax, payloads, cuts of the worked example. */
const pieces = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '- ',
    '1. ',
    '> ',
    '# ',
    '## ',
    '###',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '|',
    '|-|\n',
    '<',
    '>',
    '<!-- #a -->',
    '<!--',
    '-->',
    ':::',
    ':::note\n',
    '::::case\n',
    ':::question{#q type=single}\n',
    ':::question{',
    '}',
    '#',
    '=',
    '"',
    '---\n',
    '[^a]',
    '[^a]: ',
    '[ ] ',
    '[x] ',
    'media/a.png',
    'https://a.cn',
    '#a',
    '注意：',
    '，',
    '。',
    '“”',
    '8:30集合',
    '\\',
    '&amp;',
    '&#0;',
    '\0',
    '\ud800',
    '𠮷',
    '\u202e',
    'a',
    'word ',
    '中',
  ),
  fc.constantFrom(...payloads),
  anyString(6),
)
const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

/** The worked example with some stretches replaced by soup. */
const mutated = fc
  .tuple(
    fc.constantFrom('en' as const, 'zh-CN' as const),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), soup), { maxLength: 4 }),
  )
  .map(([language, changes]) =>
    changes.reduce((text, [at, length, instead]) => {
      const start = at % text.length
      return text.slice(0, start) + instead + text.slice(start + length)
    }, fixtureText(language)),
  )
const anyText = fc.oneof(
  soup,
  soup.map((text) => frontMatter + text),
  mutated,
)

it('never throws, never fails inside, gives equal results twice, and nothing outside the allow-list', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const source = { file: 'a.md', language: 'zh-CN', text } as const
      const first = compileModule(source)
      expect(first.problems.map(({ ruleId }) => ruleId)).not.toContain('not-compiled')
      expect(compileModule(source)).toEqual(first)
      expectAllowed(text, first)
      const lineCount = text.split(/\r\n?|\n/).length
      for (const { place } of first.problems) {
        expect(place.line).toBeGreaterThanOrEqual(1)
        expect(place.line).toBeLessThanOrEqual(lineCount)
        expect(place.column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 80 },
  )
})
