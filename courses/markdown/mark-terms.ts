import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonElement, LessonNode } from '#courses/format/lesson-tree.ts'

/** A term of the course as it is called in the language of the text. */
export type TermWord = { readonly id: string; readonly word: string }

/** A heading names, a link leads elsewhere, code is exact, a box of terms explains, and notes are apart. */
const passedOver: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'a', 'code', 'pre', 'sup', 'section', 'x-question'])

/**
 * Links the words of the glossary: on each page the first occurrence of each term becomes a link to `glossary#id`, as the
 * author could have written it. A term that the page links itself is left as it is. The words of the text stay the same to the
 * letter. Works on the sanitised tree and adds only what its allow-list knows.
 */
export function markTerms(module: CompiledModule, terms: readonly TermWord[]): CompiledModule {
  if (terms.length === 0) return module
  const find = finder(terms, module.language)
  return { ...module, pages: module.pages.map((page) => ({ ...page, nodes: markPage(page.nodes, find) })) }
}

/** The terms that stand in a text, in order, with the places of their words. */
type Find = (text: string) => readonly { readonly id: string; readonly start: number; readonly end: number }[]

function finder(terms: readonly TermWord[], language: CourseLanguage): Find {
  const ids = new Map(terms.map(({ id, word }) => [word.toLowerCase(), id]))
  // The longest first: a term within a longer one is not meant.
  const words = [...ids.keys()].toSorted((a, b) => b.length - a.length).map(escaped)
  const anyOf = `(${words.join('|')})`
  // English stands between spaces and takes an s; Chinese has neither.
  const pattern = language === 'en' ? `(?<![\\p{L}\\p{N}])${anyOf}s?(?![\\p{L}\\p{N}])` : anyOf
  return (text) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].flatMap((match) => {
      const id = ids.get((match[1] ?? '').toLowerCase())
      return id === undefined ? [] : [{ id, start: match.index, end: match.index + match[0].length }]
    })
}

function escaped(word: string): string {
  return word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}

function markPage(nodes: readonly LessonNode[], find: Find): readonly LessonNode[] {
  const marked = linkedTerms(nodes, new Set())
  const markNodes = (within: readonly LessonNode[]): readonly LessonNode[] =>
    within.flatMap((node) => {
      if (node.type === 'text') return markText(node.value, find, marked)
      if (passedOver.has(node.tagName) || node.properties['kind'] === 'terms') return [node]
      return [{ ...node, children: markNodes(node.children) }]
    })
  return markNodes(nodes)
}

function linkedTerms(nodes: readonly LessonNode[], found: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.type === 'text') continue
    const href = node.properties['href']
    if (typeof href === 'string' && href.startsWith('glossary#')) found.add(href.slice('glossary#'.length))
    linkedTerms(node.children, found)
  }
  return found
}

/** A text with the terms in it that were not marked before; `marked` grows by them. */
function markText(text: string, find: Find, marked: Set<string>): readonly LessonNode[] {
  const parts: LessonNode[] = []
  let from = 0
  const addText = (value: string) => {
    if (value !== '') parts.push({ type: 'text', value })
  }
  for (const { id, start, end } of find(text)) {
    if (marked.has(id)) continue
    marked.add(id)
    addText(text.slice(from, start))
    parts.push(termLink(id, text.slice(start, end)))
    from = end
  }
  addText(text.slice(from))
  return parts
}

function termLink(id: string, word: string): LessonElement {
  const children: readonly LessonNode[] = [{ type: 'text', value: word }]
  return { type: 'element', tagName: 'a', properties: { href: `glossary#${id}` }, children }
}
