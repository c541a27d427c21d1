import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'

test('the parser runs here as it ships, not in its second build that checks itself', () => {
  let stack = ''
  const tokenize = (_effects: unknown, _ok: unknown, nok: unknown) => {
    stack = String(new Error('here').stack)
    return nok
  }
  const letterA = 97
  unified()
    .use(remarkParse)
    .data({ micromarkExtensions: [{ text: { [letterA]: { tokenize } } }] } as object)
    .parse('a')
  expect(stack).toContain('/node_modules/micromark/lib/')
  expect(stack).not.toContain('/micromark/dev/')
})
