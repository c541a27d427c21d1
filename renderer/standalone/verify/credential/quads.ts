import { Refusal } from '../refusal.ts'
import type { Json, JsonObject } from './json.ts'
import type { Shape, Value } from './vocabulary.ts'

/** One statement of RDF, each part as N-Quads writes it: `<address>`, `"text"`, or `_:name` for a thing without address. */
export type Quad = { readonly subject: string; readonly predicate: string; readonly object: string }

const rdfType = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'

/**
 * What an object of the given shape says, as statements. Throws `form-unknown` with the path of whatever does not fit: a key too
 * many, one too few, another type of value.
 */
export function quadsOf(whole: JsonObject, shape: Shape): Quad[] {
  const quads: Quad[] = []
  let unnamed = 0

  const tell = (object: JsonObject, of: Shape, path: string): string => {
    for (const key of object.keys()) {
      if (!Object.hasOwn(of.terms, key) && key !== 'type' && key !== 'id')
        throw new Refusal('form-unknown', below(path, key))
    }
    const subject = nameOf(object, of, path)
    checkTypes(object.get('type'), of, below(path, 'type'))
    for (const [, address] of of.types) quads.push({ subject, predicate: rdfType, object: `<${address}>` })
    for (const [key, { predicate, value, isOptional }] of Object.entries(of.terms)) {
      const said = object.get(key)
      if (said === undefined && isOptional) continue
      for (const told of objectsOf(said, value, below(path, key))) {
        quads.push({ subject, predicate: `<${predicate}>`, object: told })
      }
    }
    return subject
  }

  const nameOf = (object: JsonObject, of: Shape, path: string): string => {
    const id = object.get('id')
    if (of.hasId) return addressOf(id, below(path, 'id'))
    if (id !== undefined) throw new Refusal('form-unknown', below(path, 'id'))
    unnamed += 1
    return `_:b${unnamed}`
  }

  const objectsOf = (said: Json | undefined, value: Value, path: string): readonly string[] => {
    switch (value.kind) {
      case 'text':
        return [literal(stringOf(said, path))]
      case 'typed':
        return [`${literal(lexicalOf(said, value.json, path))}^^<${value.datatype}>`]
      case 'address':
        return [addressOf(said, path)]
      case 'word':
        if (said !== value.word) throw new Refusal('form-unknown', path)
        return [`<${value.address}>`]
      case 'object':
        return [tell(objectOf(said, path), value.shape, path)]
      case 'objects':
        return listOf(said, path).map((item, i) => tell(objectOf(item, `${path}.${i}`), value.shape, `${path}.${i}`))
      default:
        return value satisfies never
    }
  }

  tell(whole, shape, '')
  return quads
}

/** A string value. */
export function stringOf(said: Json | undefined, path: string): string {
  if (typeof said !== 'string' || said === '') throw new Refusal('form-unknown', path)
  return said
}

/** An object value. */
export function objectOf(said: Json | undefined, path: string): JsonObject {
  if (!(said instanceof Map)) throw new Refusal('form-unknown', path)
  return said as JsonObject
}

/** A list value. */
export function listOf(said: Json | undefined, path: string): readonly Json[] {
  if (!Array.isArray(said)) throw new Refusal('form-unknown', path)
  return said as readonly Json[]
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** An absolute address without anything that N-Quads would have to escape. */
function addressOf(said: Json | undefined, path: string): string {
  const address = stringOf(said, path)
  // oxlint-disable-next-line eslint/no-control-regex -- they are among the characters that no address may hold
  if (!/^[a-z]+:/.test(address) || /[\u0000-\u0020<>"{}|^`\\]/.test(address)) throw new Refusal('form-unknown', path)
  return `<${address}>`
}

function checkTypes(said: Json | undefined, shape: Shape, path: string): void {
  const words = shape.types.map(([word]) => word)
  if (words.length === 0 && said === undefined) return
  const isThere = shape.isTypeText
    ? said === words[0]
    : Array.isArray(said) && said.length === words.length && words.every((word, i) => said[i] === word)
  if (!isThere) throw new Refusal('form-unknown', path)
}

/**
 * A value with a datatype as text: a number in the way JSON-LD tells it (JSON-LD 1.1 API, section 8.6: whole ones by their digits,
 * others as `2.5E0`).
 */
function lexicalOf(said: Json | undefined, json: 'string' | 'number' | 'boolean', path: string): string {
  if (json === 'string') return stringOf(said, path)
  if (json === 'boolean' && typeof said === 'boolean') return String(said)
  if (json !== 'number' || typeof said !== 'number' || !Number.isFinite(said)) throw new Refusal('form-unknown', path)
  if (Number.isInteger(said)) return said.toFixed(0)
  const [digits = '', power = ''] = said.toExponential(15).split('e')
  return `${digits.replace(/(\.\d)(\d*?)0*$/, '$1$2')}E${Number(power)}`
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

/** A text as canonical N-Quads quotes it (RDF Dataset Canonicalization 1.0, section 5). */
function literal(text: string): string {
  // oxlint-disable-next-line eslint/no-control-regex -- control characters are what is escaped
  const quoted = text.replace(/[\u0000-\u001f"\\\u007f]/g, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return escapes[found] ?? `\\u${code}`
  })
  return `"${quoted}"`
}
