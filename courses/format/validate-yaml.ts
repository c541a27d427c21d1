import type { z } from 'zod'
import type { SafeYaml, SafeYamlResult } from './read-safe-yaml.ts'

/**
 * Checks what was read against a schema. Each issue becomes a problem at the place of its key: `key-unknown`,
 * `key-missing` or `value-invalid`. Gives null when there is any.
 */
export function validateYaml<T>(read: SafeYamlResult, schema: z.ZodType<T>): T | null {
  if (read.problems.hasErrors) return null
  const parsed = schema.safeParse(read.value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        read.problems.add('key-unknown', read.placeOf([...issue.path, key]), {
          key,
        })
      continue
    }
    const key = issue.path.map(String).join('.')
    const ruleId = isMissing(read.value, issue.path) ? 'key-missing' : 'value-invalid'
    read.problems.add(ruleId, read.placeOf(issue.path), { key })
  }
  return null
}

function isMissing(value: SafeYaml, path: readonly PropertyKey[]): boolean {
  let current: unknown = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return true
    current = Reflect.get(current, step)
  }
  return false
}
