import type { Json, JsonObject } from '../credential/json.ts'
import { type BothLanguages, lineOf } from '../credential/line.ts'
import { listOf, objectOf, stringOf } from '../credential/quads.ts'

/** The fields of an object that has these and no other; what is wrong throws. */
export function fieldsOf(said: Json | undefined, keys: readonly string[], path: string) {
  const object = objectOf(said, path)
  if (object.size !== keys.length || !keys.every((key) => object.has(key))) throw new Error(`other keys: ${path}`)
  return {
    text: (key: string) => stringOf(object.get(key), key),
    items: (key: string, most: number) => {
      const items = listOf(object.get(key), key)
      if (items.length > most) throw new Error(`too many: ${key}`)
      return items
    },
    value: (key: string) => object.get(key),
    /** A whole number from 1. */
    number: (key: string): number => {
      const value = object.get(key)
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) throw new Error(`no number: ${key}`)
      return value
    },
    instant: (key: string) => instantOf(object.get(key), key),
    /** One of a closed list of words. */
    word: <const W extends string>(key: string, words: readonly W[]): W => wordOf(object.get(key), words, key),
    /** Lower-case words joined by hyphens, as the names of organisations and lists are. */
    slug: (key: string): string => {
      const text = stringOf(object.get(key), key)
      if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) || text.length > 64) throw new Error(`no name: ${key}`)
      return text
    },
    both: (key: string): BothLanguages => bothIn(objectOf(object.get(key), key), key),
  }
}

/** One of a closed list of words. */
export function wordOf<const W extends string>(said: Json | undefined, words: readonly W[], path: string): W {
  const found = words.find((word) => word === said)
  if (found === undefined) throw new Error(`an unknown word: ${path}`)
  return found
}

/** Milliseconds since 1970 UTC, up to the year 9892. */
export function instantOf(said: Json | undefined, path: string): number {
  const isInstant = typeof said === 'number' && Number.isInteger(said) && said >= 0 && said <= 250_000_000_000_000
  if (!isInstant) throw new Error(`no time: ${path}`)
  return said
}

function bothIn(object: JsonObject, path: string): BothLanguages {
  if (object.size !== 2) throw new Error(`other keys: ${path}`)
  const text = (key: string) => lineOf(stringOf(object.get(key), path), 200, path)
  return { en: text('en'), 'zh-CN': text('zh-CN') }
}
