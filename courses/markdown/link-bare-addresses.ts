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
const asciiWord = /[a-z0-9]/i

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
  let point = node.position?.start
  /** The text up to `end`, with its place. Points go forward only, so that many addresses take time in their length. */
  const pieceTo = (end: number): Text => {
    const value = node.value.slice(done, end)
    const start = point
    done = end
    point &&= advance(point, value)
    return { type: 'text', value, ...(start && point && { position: { start, end: point } }) }
  }
  for (const match of node.value.matchAll(bareAddress)) {
    if (match.index > 0 && asciiWord.test(node.value.charAt(match.index - 1))) continue
    const url = withoutEndMarks(match[0])
    if (match.index > done) parts.push(pieceTo(match.index))
    const text = pieceTo(match.index + url.length)
    parts.push({ type: 'link', url, children: [text], ...(text.position && { position: text.position }) })
  }
  if (parts.length === 0) return [node]
  if (done < node.value.length) parts.push(pieceTo(node.value.length))
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

/** Where a text ends. Columns are those of the source unless the text holds an escape. */
function advance(start: SourcePoint, text: string): SourcePoint {
  const lastBreak = text.lastIndexOf('\n')
  if (lastBreak < 0) return { line: start.line, column: start.column + text.length }
  return { line: start.line + text.split('\n').length - 1, column: text.length - lastBreak }
}
