import { expect, it } from 'vitest'
import { pagesOf, toldOf } from './compiling.ts'

it.each([
  '8:30集合',
  '注:重要内容',
  '比例a:b',
  'http://a.b:8080',
  '上午9:30am',
  ':icon:',
  '::集合',
  '时间:::三点',
  '::单行{a=b}',
])('leaves %s alone', (text) => {
  expect(pagesOf(text)).toBe(`<p>${text}</p>`)
  expect(toldOf(text)).toEqual([])
})

it.each([
  ['**注意：**请看', '<strong>注意：</strong>请看'],
  ['**“保密”**原则', '<strong>“保密”</strong>原则'],
  ['这是**重点。**然后', '这是<strong>重点。</strong>然后'],
  ['*（旧）*新', '<em>（旧）</em>新'],
  ['~~“旧”~~新', '<del>“旧”</del>新'],
])('closes the marks of %s', (text, shown) => {
  expect(pagesOf(text)).toBe(`<p>${shown}</p>`)
})

it.each([
  ['见https://a.cn/b，请看。', '见|https://a.cn/b|，请看。'],
  ['见https://a.cn/b。', '见|https://a.cn/b|。'],
  ['（https://a.cn/b）', '（|https://a.cn/b|）'],
  ['“https://a.cn/b”', '“|https://a.cn/b|”'],
  ['https://a.cn：好', '|https://a.cn|：好'],
  ['https://a.cn/b、https://c.cn', '|https://a.cn/b|、|https://c.cn|'],
  ['see https://a.cn/b_(c).', 'see |https://a.cn/b_(c)|.'],
  ['(https://a.cn/b)', '(|https://a.cn/b|)'],
  ['https://a.cn/?a=1&b=2#c', '|https://a.cn/?a=1&b=2#c|'],
  ['https://a.cn请看', '|https://a.cn|请看'],
])('links only the address in %s', (text, parts) => {
  const [before, ...rest] = parts.split('|')
  const shown = rest.map((part, index) => (index % 2 === 0 ? `<a href=${part}>${part}</a>` : part))
  expect(pagesOf(text)).toBe(`<p>${before}${shown.join('')}</p>`)
  expect(toldOf(text)).toEqual([])
})

it('knows the place of each bare address', () => {
  expect(toldOf('见https://a.cn，或\n见https://b.cn，https://a.cn/\u202ec')).toEqual(['2:15 link-refused'])
})

it('reads marks behind a bare address', () => {
  expect(pagesOf('见https://a.cn/b，**请看**。')).toBe(
    '<p>见<a href=https://a.cn/b>https://a.cn/b</a>，<strong>请看</strong>。</p>',
  )
})

it('keeps Chinese letters in the path of an address', () => {
  expect(pagesOf('https://zh.wikipedia.org/wiki/社会工作，见')).toBe(
    '<p><a href=https://zh.wikipedia.org/wiki/%E7%A4%BE%E4%BC%9A%E5%B7%A5%E4%BD%9C>https://zh.wikipedia.org/wiki/社会工作</a>，见</p>',
  )
})

it('joins lines broken between Chinese characters, and keeps the space between words', () => {
  expect(pagesOf('第一行\n第二行，\n第三行')).toBe('<p>第一行第二行，第三行</p>')
  expect(pagesOf('**重点**\n在此')).toBe('<p><strong>重点</strong>在此</p>')
  expect(pagesOf('一\nword\n二')).toBe('<p>一\nword\n二</p>')
  expect(pagesOf('“One.”\n“Two.”')).toBe('<p>“One.”\n“Two.”</p>')
  expect(pagesOf('她说：\n“好。”\n他走了')).toBe('<p>她说：“好。”他走了</p>')
  expect(pagesOf('a*重*\nb*点*\n**在**\n此')).toBe('<p>a<em>重</em>\nb<em>点</em><strong>在</strong>此</p>')
  expect(pagesOf('one\ntwo')).toBe('<p>one\ntwo</p>')
  expect(pagesOf('```\n一\n二\n```')).toBe('<pre><code>一\n二\n</code></pre>')
  expect(pagesOf('한국\n한국')).toBe('<p>한국\n한국</p>')
})

it('shows a block of an unknown name as it is written', () => {
  expect(pagesOf(':::案例[甲]{#x a=b}\n正文*强调*\n:::')).toBe(
    '<p>:::案例[甲]{#x a=b}</p><p>正文<em>强调</em></p><p>:::</p>',
  )
  expect(toldOf(':::案例\n正文\n:::')).toEqual(['1:1 block-unknown'])
})
