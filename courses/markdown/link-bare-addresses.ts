import type { PhrasingContent, Root, Text } from 'mdast'
import { rewriteTree } from './rewrite-tree.ts'
import type { SourcePoint } from './source-position.ts'

/**
 * An address as prose holds it: an ASCII host, then anything up to a space, a quotation or bracket of the markup, or
 * punctuation of Chinese typesetting. Letters of a path may be Chinese (`/wiki/社会工作`). No repetition within a
 * repetition, so that matching stays linear.
 */
const bareAddress =
  /https:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#][^\s<>"'`\\^{|}\u2018-\u201f\u2026\u3000-\u3003\u3008-\u3020\u3030\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]*)?/gi
const endMarks = '.,:;!?*_~)]}'
const asciiWordEnd = /[a-z0-9]$/i

/** Makes links of bare `https:` addresses. Other schemes stay text. Runs before `checkLinks`, which judges every link. */
export function linkBareAddresses() {
  return (tree: Root): undefined => {
    rewriteTree(tree, (node, ancestors) => {
      if (node.type !== 'text' || !node.value.includes('://')) return undefined
      if (ancestors.some((ancestor) => ancestor.type === 'link')) return undefined
      return splitAtAddresses(node)
    })
  }
}

function splitAtAddresses(node: Text): readonly PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let done = 0
  for (const match of node.value.matchAll(bareAddress)) {
    if (asciiWordEnd.test(node.value.slice(Math.max(0, match.index - 1), match.index))) continue
    const url = withoutEndMarks(match[0])
    const end = match.index + url.length
    if (match.index > done) parts.push(piece(node, done, match.index))
    parts.push({
      type: 'link',
      url,
      children: [piece(node, match.index, end)],
      ...placeOf(node, match.index, end),
    })
    done = end
  }
  if (parts.length === 0) return [node]
  if (done < node.value.length) parts.push(piece(node, done, node.value.length))
  return parts
}

/** Drops punctuation of the sentence around an address; a closing bracket stays when the address opened one. */
function withoutEndMarks(address: string): string {
  let closing = count(address, ')') - count(address, '(')
  let end = address.length
  while (end > 0) {
    const last = address[end - 1] ?? ''
    if (!endMarks.includes(last)) break
    if (last === ')') {
      if (closing <= 0) break
      closing--
    }
    end--
  }
  return address.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

function piece(node: Text, from: number, to: number): Text {
  return {
    type: 'text',
    value: node.value.slice(from, to),
    ...placeOf(node, from, to),
  }
}

/** The place of a stretch of a text node. Columns are those of the source unless the stretch follows an escape. */
function placeOf(node: Text, from: number, to: number) {
  const start = node.position?.start
  return start
    ? {
        position: {
          start: advance(start, node.value, from),
          end: advance(start, node.value, to),
        },
      }
    : {}
}

function advance(start: SourcePoint, text: string, length: number): SourcePoint {
  const before = text.slice(0, length)
  const lastBreak = before.lastIndexOf('\n')
  if (lastBreak < 0) return { line: start.line, column: start.column + length }
  return {
    line: start.line + before.split('\n').length - 1,
    column: length - lastBreak,
  }
}
