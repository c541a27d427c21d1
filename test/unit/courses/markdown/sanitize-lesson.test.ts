import type { Element, ElementContent, Properties } from 'hast'
import { expect, it } from 'vitest'
import { plainParts } from '#courses/markdown/plain-tree.ts'
import { sanitizeLesson } from '#courses/markdown/sanitize-lesson.ts'
import { markup } from './compiling.ts'

const element = (tagName: string, properties: Properties = {}, ...children: ElementContent[]): Element => {
  return { type: 'element', tagName, properties, children }
}
const text = (value: string): ElementContent => ({ type: 'text', value })

/** What is left of an element that got past every check before the sanitizer. */
const left = (...children: ElementContent[]) =>
  plainParts(sanitizeLesson()({ type: 'root', children: [element('x-part', {}, ...children)] }))
    .map(markup)
    .join('')

it.each([
  'javascript:a',
  'JAVASCRIPT:a',
  'data:text/html,a',
  'http://a.cn',
  '//a.cn',
  '/a',
  'a',
  '../a',
  'https://a@b.cn',
  'https://a.cn/ b',
  '#a b',
  '#user:x',
  'file:///a',
  ' https://a.cn',
  'https://a.cn\njavascript:b',
])('drops the address %j', (href) => {
  expect(left(element('a', { href }, text('b')))).toBe('<a>b</a>')
})

it.each(['https://a.cn/b?c#d', '#a-b', 'module#a', '#fn:start:1', '#fnref:a:1:2'])('keeps the address %j', (href) => {
  expect(left(element('a', { href }, text('b')))).toBe(`<a href=${href}>b</a>`)
})

it.each(['https://a.cn/b.png', 'b.png', 'media/../b', 'media/%2e', 'data:a', '/media/a', 'media\\a'])(
  'drops the picture source %j',
  (src) => {
    expect(left(element('x-image', { src, alt: 'b' }))).toBe('<x-image alt=b></x-image>')
  },
)

it.each([
  'img',
  'iframe',
  'svg',
  'math',
  'form',
  'input',
  'button',
  'object',
  'embed',
  'link',
  'base',
  'meta',
  'video',
  'div',
  'h1',
  'h5',
  'x-part',
])('knows no %s', (tagName) => {
  expect(left(element(tagName, { src: 'a', onclick: 'b' }))).toBe('')
})

it.each(['script', 'style'])('drops %s with its text', (tagName) => {
  expect(left(element(tagName, {}, text('a')))).toBe('')
})

it('drops every property that is not listed', () => {
  const properties = {
    onClick: 'a',
    style: 'b',
    className: ['c'],
    dataX: 'd',
    title: 'e',
    name: 'f',
    id: 'a b',
    kind: 'g',
    ariaLabel: 'h',
  }
  for (const tagName of ['p', 'a', 'h2', 'li', 'td', 'x-box', 'x-question', 'x-image', 'code', 'section'])
    expect(left(element('table', {}, element('ul', {}, element(tagName, properties))))).toBe(
      `<table><ul><${tagName}></${tagName}></ul></table>`,
    )
})

it('drops comments, raw nodes and what is no part', () => {
  expect(left({ type: 'comment', value: 'a' })).toBe('')
  expect(plainParts(sanitizeLesson()({ type: 'root', children: [element('p', {}, text('a'))] }))).toEqual([])
})
