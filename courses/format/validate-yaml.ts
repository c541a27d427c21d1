import type { z } from 'zod'
import type { FormatStanding } from './format-version.ts'
import type { SafeYaml, SafeYamlResult } from './read-safe-yaml.ts'
import { readWantedForm } from './wanted-form.ts'

/**
 * Checks what was read against a schema. Each issue becomes a problem at the place of its key: `key-unknown`,
 * `key-missing` or `value-invalid`; in a pack of a newer minor of the format an unknown key is `key-newer`, a warning, and
 * passed over. Gives null when anything is an error.
 */
export function validateYaml<T>(
  read: SafeYamlResult,
  schema: z.ZodType<T>,
  standing: FormatStanding = 'known',
): T | null {
  if (read.problems.hasErrors) return null
  const parsed = schema.safeParse(read.value)
  if (parsed.success) return parsed.data
  const isNewer = standing !== 'known'
  const passedOver: (readonly PropertyKey[])[] = []
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const path = [...issue.path, key]
        read.problems.add(isNewer ? 'key-newer' : 'key-unknown', read.placeOf(path), { key })
        passedOver.push(path)
      }
      continue
    }
    const key = keyInWords(issue.path)
    const ruleId = isMissing(read.value, issue.path) ? 'key-missing' : 'value-invalid'
    const facts = ruleId === 'key-missing' ? { key } : { key, expected: expected(issue) }
    read.problems.add(ruleId, read.placeOf(issue.path), facts)
  }
  if (read.problems.hasErrors || passedOver.length === 0) return null
  // Everything unknown is gone, so a second look can find only what stood behind it.
  const value = passedOver.reduce<SafeYaml>(without, read.value)
  return validateYaml({ ...read, value }, schema, standing)
}

/** A path as people count: places in lists from 1. */
function keyInWords(path: readonly PropertyKey[]): string {
  return path.map((step) => String(typeof step === 'number' ? step + 1 : step)).join('.')
}

/** What each kind of value looks like. */
const signs: Readonly<Record<string, string>> = {
  string: '"…"',
  number: '1, 2, 3',
  int: '1, 2, 3',
  boolean: 'true | false',
  array: '[…]',
  object: '{…}',
  record: '{…}',
}

/** What the schema knows of a right value, in signs that any language can read; empty when it knows nothing to tell. */
function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return ` (${issue.values.map(String).join(' | ')})`
    case 'too_small':
      return ` (≥ ${issue.minimum})`
    case 'too_big':
      return ` (≤ ${issue.maximum})`
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
      return options.length === 0 ? '' : ` (${options.map(String).join(' | ')})`
    }
    default: {
      const form = readWantedForm(issue.message) ?? (issue.code === 'invalid_type' ? signs[issue.expected] : undefined)
      return form === undefined ? '' : ` (${form})`
    }
  }
}

/** The value with one key left out. */
function without(value: SafeYaml, [step, ...rest]: readonly PropertyKey[]): SafeYaml {
  if (typeof value !== 'object' || value === null || step === undefined) return value
  if (isList(value)) return value.map((item, index) => (index === step ? without(item, rest) : item))
  const kept = Object.entries(value).filter(([key]) => rest.length > 0 || key !== step)
  return Object.fromEntries(kept.map(([key, inner]) => [key, key === step ? without(inner, rest) : inner]))
}

function isList(value: SafeYaml): value is readonly SafeYaml[] {
  return Array.isArray(value)
}

function isMissing(value: SafeYaml, path: readonly PropertyKey[]): boolean {
  let current: unknown = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return true
    current = Reflect.get(current, step)
  }
  return false
}
