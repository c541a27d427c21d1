/** A kind of text that has broken Markdown readers, in a size that still compiles and in one that is meant to do harm. */
export type PathologicalText = {
  readonly name: string
  /** The same text, so many times as bad. */
  readonly make: (size: number) => string
  /** A size below every cap: it is read to the end. */
  readonly small: number
  /** A size far above what a course needs. */
  readonly large: number
  /** The cap that refuses the large one before it is parsed; `null` where it is read to the end as well. */
  readonly refusedBy: string | null
}

/** As many lines or marks as the cap on the size of a file allows. */
const many = 60_000

const repeated =
  (text: string, after = '') =>
  (size: number) =>
    text.repeat(size) + after
const numbered = (line: (at: number) => string) => (size: number) =>
  Array.from({ length: size }, (_, at) => line(at)).join('')

/**
 * The classes of the test suites of well-known parsers, and those of what Tianye adds (directives, ids, questions, tables,
 * footnotes, Chinese emphasis).
 */
export const pathologicalTexts: readonly PathologicalText[] = [
  { name: 'brackets opened', make: repeated('['), small: 2000, large: many, refusedBy: 'too-many-marks' },
  {
    name: 'brackets in brackets',
    make: (size) => `${'['.repeat(size)}a${']'.repeat(size)}`,
    small: 1000,
    large: many,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'links in links',
    make: (size) => `${'['.repeat(size)}a${'](https://a.cn)'.repeat(size)}`,
    small: 500,
    large: 20_000,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'link targets opened',
    make: repeated('[a](<b'),
    small: 1000,
    large: many,
    refusedBy: 'too-many-marks',
  },
  { name: 'pictures opened', make: repeated('![[]()'), small: 500, large: many, refusedBy: 'too-many-marks' },
  {
    name: 'emphasis opened',
    make: repeated('*a **a '),
    small: 1000,
    large: many,
    refusedBy: 'too-many-marks',
  },
  { name: 'emphasis closed', make: repeated('a** '), small: 2000, large: many, refusedBy: 'too-many-marks' },
  {
    name: 'emphasis in emphasis',
    make: (size) => `${'*a **a '.repeat(size)}b${' a** a*'.repeat(size)}`,
    small: 20,
    large: many / 4,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'emphasis at Chinese marks',
    make: repeated('**注意：**村里'),
    small: 1000,
    large: 20_000,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'emphasis of one long run',
    make: (size) => `${'*'.repeat(size)}a${'*'.repeat(size)}`,
    small: 50,
    large: many,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'backticks of every length',
    make: (size) => Array.from({ length: size }, (_, at) => `e${'`'.repeat(at)}`).join(''),
    small: 200,
    large: 900,
    refusedBy: 'block-too-slow',
  },
  { name: 'backticks that never close', make: repeated('``a`'), small: 1000, large: many, refusedBy: 'block-too-slow' },
  { name: 'quotations in quotations', make: repeated('> ', 'a'), small: 20, large: many, refusedBy: 'too-deep' },
  {
    name: 'a staircase of quotations',
    make: (size) => Array.from({ length: size }, (_, at) => `${'> '.repeat(at + 1)}a\n`).join(''),
    small: 20,
    large: 500,
    refusedBy: 'too-deep',
  },
  { name: 'lists in lists on one line', make: repeated('- ', 'a'), small: 15, large: many, refusedBy: 'too-deep' },
  {
    name: 'a staircase of lists',
    make: (size) => Array.from({ length: size }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
    small: 20,
    large: 500,
    refusedBy: 'too-deep',
  },
  { name: 'one long list', make: repeated('- a\n'), small: 2000, large: many, refusedBy: 'block-too-long' },
  {
    name: 'numbers of a list',
    make: numbered((at) => `${at}. a\n\n`),
    small: 500,
    large: 3000,
    refusedBy: null,
  },
  { name: 'lines of one paragraph', make: repeated('a\n'), small: 2500, large: many, refusedBy: 'block-too-long' },
  { name: 'entities', make: repeated('&amp;&#x4e2d;'), small: 1000, large: 20_000, refusedBy: null },
  { name: 'entities that are none', make: repeated('&a'), small: 1000, large: many, refusedBy: null },
  {
    name: 'definitions of one name',
    make: repeated('[a]: https://a.cn\n'),
    small: 500,
    large: 20_000,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'definitions apart',
    make: numbered((at) => `[a${at}]: https://a.cn\n\n[a${at}]\n\n`),
    small: 200,
    large: 1500,
    refusedBy: null,
  },
  {
    name: 'columns of a table',
    make: (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n|${'b|'.repeat(size)}\n`,
    small: 200,
    large: 8000,
    refusedBy: null,
  },
  {
    name: 'rows of a table',
    make: (size) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(size)}`,
    small: 2000,
    large: many,
    refusedBy: 'block-too-long',
  },
  {
    name: 'a table of few cells and many columns',
    make: (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n${'b\n'.repeat(size)}`,
    small: 60,
    large: 2500,
    refusedBy: 'block-too-slow',
  },
  { name: 'HTML opened', make: repeated('<a '), small: 1000, large: many, refusedBy: 'block-too-slow' },
  { name: 'comments opened', make: repeated('a <!-- '), small: 1000, large: many, refusedBy: 'block-too-slow' },
  { name: 'declarations opened', make: repeated('a <!A '), small: 1000, large: many, refusedBy: 'block-too-slow' },
  { name: 'instructions opened', make: repeated('a <?'), small: 1000, large: many, refusedBy: 'block-too-slow' },
  {
    name: 'unquoted attributes',
    make: (size) => `a <b ${'c="'.repeat(size)}`,
    small: 1000,
    large: many,
    refusedBy: null,
  },
  {
    name: 'footnotes apart',
    make: numbered((at) => `a[^n${at}]\n\n[^n${at}]: b\n\n`),
    small: 100,
    large: 800,
    refusedBy: null,
  },
  {
    name: 'footnotes that call each other',
    make: numbered((at) => `a[^n${at}]\n\n[^n${at}]: b[^n${at + 1}]\n\n`),
    small: 100,
    large: 800,
    refusedBy: null,
  },
  {
    name: 'calls of one footnote',
    make: (size) => `${'a[^n] '.repeat(size)}\n\n[^n]: b\n`,
    small: 500,
    large: 20_000,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'boxes in boxes',
    make: (size) => Array.from({ length: size }, (_, at) => `${':'.repeat(size - at + 2)}note\n`).join(''),
    small: 7,
    large: 600,
    refusedBy: 'too-deep',
  },
  { name: 'boxes opened', make: repeated(':::note\n\na\n\n'), small: 7, large: 3000, refusedBy: 'too-deep' },
  {
    name: 'directives of unknown names',
    make: repeated('8:30 a::b[c]{d} '),
    small: 500,
    large: 20_000,
    refusedBy: 'too-many-marks',
  },
  {
    name: 'attributes of a directive',
    make: (size) => `:::note{${'a=b '.repeat(size)}}\nc\n:::`,
    small: 200,
    large: 20_000,
    refusedBy: null,
  },
  {
    name: 'ids of headings',
    make: numbered((at) => `## A <!-- #h-${at} -->\n\na\n\n`),
    small: 100,
    large: 1500,
    refusedBy: null,
  },
  { name: 'ids all alike', make: repeated('## A <!-- #h -->\n\na\n\n'), small: 100, large: 1500, refusedBy: null },
  { name: 'bare addresses', make: repeated('https://a.cn，'), small: 500, large: 20_000, refusedBy: null },
  { name: 'addresses that might be', make: repeated('www.a@'), small: 500, large: many, refusedBy: null },
  { name: 'strokes', make: repeated('~~a ~'), small: 800, large: many, refusedBy: 'too-many-marks' },
  { name: 'underlines of headings', make: repeated('a\n===\n'), small: 1000, large: many, refusedBy: 'block-too-long' },
  { name: 'backslashes', make: repeated('\\'), small: 2000, large: many * 4, refusedBy: null },
  { name: 'null characters', make: repeated('a\0'), small: 2000, large: many, refusedBy: null },
  {
    name: 'blanks at ends of lines',
    make: (size) => `a${' '.repeat(size)}\nb`,
    small: 2000,
    large: many,
    refusedBy: null,
  },
  { name: 'tabs', make: repeated('\t'), small: 2000, large: many * 4, refusedBy: null },
]
