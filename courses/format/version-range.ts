import { z } from 'zod'
import { wantedForm } from './wanted-form.ts'

const number = '(?:0|[1-9]\\d{0,8})'
const version = `${number}\\.${number}\\.${number}`
const comparator = `(?:<=|>=|<|>|=)${version}`

/** A semantic version of three numbers without leading zeros; no pre-release and no build part. */
export const semanticVersionSchema = z
  .string(wantedForm('1.2.0'))
  .max(40)
  .regex(new RegExp(`^${version}$`))

/** Comparators such as `>=1.2.0`, one space between them; a version is in the range when all of them hold. */
export const versionRangeSchema = z
  .string(wantedForm('>=1.2.0 <2.0.0'))
  .max(100)
  .regex(new RegExp(`^${comparator}(?: ${comparator})*$`))

/** Below 0 when `a` is the older version, above 0 when it is the newer, 0 when they are one. Both are semantic versions. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number))
  for (const place of [0, 1, 2]) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether a version is in a range; both of the forms above. */
export function isInRange(candidate: string, range: string): boolean {
  return range.split(' ').every((part) => {
    const [, sign = '', bound = ''] = /^([<>=]+)(.*)$/.exec(part) ?? []
    const order = compareVersions(candidate, bound)
    if (order === 0) return sign.includes('=')
    return order < 0 ? sign.startsWith('<') : sign.startsWith('>')
  })
}
