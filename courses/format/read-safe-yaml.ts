import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Place } from './problem.ts'
import { ProblemList } from './problem-list.ts'

/** Most UTF-16 units of a text that is read. Bytes are not counted: the limit is a guard, not a measure. */
export const longestYaml = 64_000
const maxDepth = 20
/** `- - - a` nests once for each mark; prose with so many of them in one line does not exist. */
const maxIndicatorsInLine = 50
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A value of the safe subset: text, numbers, truth values, null, lists and maps (without a prototype). */
export type SafeYaml = string | number | boolean | null | readonly SafeYaml[] | { readonly [key: string]: SafeYaml }

/** What was read: the value (null when anything is wrong), the problems, and the place of each path in the file. */
export type SafeYamlResult = {
  readonly value: SafeYaml
  readonly problems: ProblemList
  /** The place of the key or item at a path; of the nearest thing around it when the path does not exist. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/**
 * Reads YAML 1.2 without the parts that have hurt others: no aliases or anchors (they multiply), no tags, no merge keys,
 * no duplicate keys, no keys that reach a prototype, capped in size and depth. Never throws. `firstLine` is the line of
 * `file` on which `text` begins.
 */
export function readSafeYaml(text: string, file: string, firstLine = 1): SafeYamlResult {
  const problems = new ProblemList(file)
  const lines = new LineCounter()
  const places = new Map<string, Place>()
  const start: Place = { file, line: firstLine, column: 1 }
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return {
      file,
      line: Math.max(line, 1) - 1 + firstLine,
      column: Math.max(col, 1),
    }
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(pathKey(path.slice(0, length)))
      if (place) return place
    }
    return start
  }
  const result = (value: SafeYaml): SafeYamlResult => ({
    value: problems.hasErrors ? null : value,
    problems,
    placeOf,
  })

  if (text.length > longestYaml) {
    problems.add('yaml-too-large', start, { limit: longestYaml })
    return result(null)
  }
  if (flowDepth(text) > maxDepth || lineDepth(text) > maxIndicatorsInLine) {
    problems.add('yaml-too-deep', start, { limit: maxDepth })
    return result(null)
  }
  const directive = /^%/m.exec(text)
  if (directive) {
    const line = text.slice(0, directive.index).split('\n').length - 1 + firstLine
    problems.add('yaml-tag', { line, column: 1 })
    return result(null)
  }

  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
  })
  for (const error of document.errors) problems.add('yaml-broken', at(error.pos[0]), { code: error.code })
  if (document.errors.length > 0) return result(null)

  const read = (node: Node | null, path: readonly PropertyKey[]): SafeYaml => {
    if (node === null) return null
    const place = at(node.range?.[0] ?? 0)
    if (path.length > 0 && !places.has(pathKey(path))) places.set(pathKey(path), place)
    if (path.length >= maxDepth) return problems.add('yaml-too-deep', place, { limit: maxDepth })
    if (isAlias(node)) return problems.add('yaml-alias', place)
    if (node.anchor !== undefined) return problems.add('yaml-alias', place)
    if (node.tag !== undefined) return problems.add('yaml-tag', place)
    if (isScalar(node)) return scalarValue(node.value)
    if (isSeq<Node | null>(node)) return node.items.map((item, index) => read(item, [...path, index]))
    if (!isMap<Node, Node | null>(node)) return null

    // Without a prototype no key of the file can mean more than itself. The cast names what was just made.
    const map = Object.create(null) as Record<string, SafeYaml>
    for (const { key, value } of node.items) {
      const keyPlace = at(key.range?.[0] ?? node.range?.[0] ?? 0)
      const name = isScalar(key) && key.tag === undefined && key.anchor === undefined ? String(key.value) : ''
      if (name === '<<') problems.add('yaml-merge-key', keyPlace)
      else if (name === '' || forbiddenKeys.has(name)) problems.add('yaml-forbidden-key', keyPlace, { key: name })
      else if (name in map) problems.add('yaml-duplicate-key', keyPlace, { key: name })
      else {
        places.set(pathKey([...path, name]), keyPlace)
        map[name] = read(value, [...path, name])
      }
    }
    return map
  }

  return result(read(document.contents, []))
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String))
}

function scalarValue(value: unknown): SafeYaml {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The deepest run of open brackets: an upper bound, taken before the recursive reader sees the text. */
function flowDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if ((character === ']' || character === '}') && depth > 0) depth--
  }
  return deepest
}

/**
 * The largest number of block indicators in one line. Must be asked before the recursive reader sees the text: with the
 * stack almost used up, V8 ends the whole process when it next compiles a regular expression.
 */
function lineDepth(text: string): number {
  let deepest = 0
  for (const line of text.split('\n')) deepest = Math.max(deepest, line.match(/[-?:](?=[ \t]|$)/g)?.length ?? 0)
  return deepest
}
