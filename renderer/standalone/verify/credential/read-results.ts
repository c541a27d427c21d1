import { Refusal } from '../refusal.ts'
import { type Completion, fixedWords } from './completion.ts'
import { unitsOf } from './decimal.ts'
import type { Json, JsonObject } from './json.ts'
import { bothOf } from './line.ts'
import { listOf, objectOf, stringOf } from './quads.ts'

/** What a credential tells as results: a description of each, and its value, in the same order. */
export type Results = Pick<
  Completion,
  'level' | 'deliveryFormat' | 'creditMinutes' | 'studyMinutes' | 'score' | 'passPercent' | 'modules'
>

const maxMinutes = 60_000
const maxMilliPoints = 1_000_000_000
const scoreFragment = 'examination-score'

/** Reads the descriptions of an achievement and the results of its subject. Throws `form-unknown` where one is missing, too many, or not in its place. */
export function readResults(achievement: JsonObject, subject: JsonObject, uri: string): Results {
  const descriptions = listOf(achievement.get('resultDescription'), 'resultDescription').map((item, i) =>
    objectOf(item, `resultDescription.${i}`),
  )
  const results = listOf(subject.get('result'), 'result').map((item, i) => objectOf(item, `result.${i}`))
  must(descriptions.length === results.length, 'result')
  const values = new Map<string, string>()
  for (const [i, [fragment, resultType, name]] of fixedWords.results.entries()) {
    const description = objectOf(descriptions[i], `resultDescription.${i}`)
    const result = objectOf(results[i], `result.${i}`)
    const isScore = fragment === scoreFragment
    must(description.get('id') === `${uri}#${fragment}` && description.get('name') === name, `resultDescription.${i}`)
    must(description.get('resultType') === resultType && hasMarks(description) === isScore, `resultDescription.${i}`)
    must(result.get('resultDescription') === `${uri}#${fragment}` && result.get('status') === undefined, `result.${i}`)
    values.set(fragment, stringOf(result.get('value'), `result.${i}.value`))
  }
  const first = fixedWords.results.length
  return {
    level: values.get('level') ?? '',
    deliveryFormat: values.get('delivery-format') ?? '',
    creditMinutes: numberOf(values.get('credit-minutes'), 0, maxMinutes, 'credit-minutes'),
    studyMinutes: numberOf(values.get('study-minutes'), 0, maxMinutes, 'study-minutes'),
    ...scoreOf(objectOf(descriptions[first - 1], 'resultDescription'), values.get(scoreFragment)),
    modules: modulesOf(descriptions.slice(first), results.slice(first), uri),
  }
}

function scoreOf(description: JsonObject, value: string | undefined): Pick<Results, 'score' | 'passPercent'> {
  const fullMilliPoints = numberOf(description.get('valueMax'), 3, maxMilliPoints, 'valueMax')
  const earnedMilliPoints = numberOf(value, 3, maxMilliPoints, scoreFragment)
  // In units of a hundred-thousandth: thousandths of a point, times per cent.
  const required = numberOf(description.get('requiredValue'), 5, Number.MAX_SAFE_INTEGER, 'requiredValue')
  const passPercent = required / fullMilliPoints
  must(fullMilliPoints >= 1 && earnedMilliPoints <= fullMilliPoints, scoreFragment)
  must(description.get('valueMin') === '0', 'valueMin')
  must(Number.isInteger(passPercent) && passPercent >= 1 && passPercent <= 100, 'requiredValue')
  return { score: { earnedMilliPoints, fullMilliPoints }, passPercent }
}

function modulesOf(
  descriptions: readonly JsonObject[],
  results: readonly JsonObject[],
  uri: string,
): Results['modules'] {
  must(descriptions.length >= 1 && descriptions.length <= 100, 'resultDescription')
  const modules = descriptions.map((description, i) => {
    const path = `module-${i + 1}`
    const id = stringOf(description.get('id'), path)
    const start = `${uri}#module-${i + 1}-`
    const moduleId = id.slice(start.length)
    must(id.startsWith(start) && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(moduleId) && moduleId.length <= 64, path)
    must(description.get('resultType') === 'Status' && !hasMarks(description), path)
    const result = objectOf(results[i], path)
    must(result.get('resultDescription') === id && result.get('status') === 'Completed', path)
    must(result.get('value') === undefined, path)
    return { id: moduleId, title: bothOf(stringOf(description.get('name'), path), 500, path) }
  })
  must(new Set(modules.map(({ id }) => id)).size === modules.length, 'resultDescription')
  return modules
}

/** Whether a description holds the three things that only a score has; one or two of them are no form of ours. */
function hasMarks(description: JsonObject): boolean {
  const there = ['requiredValue', 'valueMin', 'valueMax'].filter((key) => description.has(key))
  must(there.length === 0 || there.length === 3, 'resultDescription')
  return there.length === 3
}

function numberOf(said: Json | undefined, digits: number, most: number, path: string): number {
  const units = typeof said === 'string' ? unitsOf(said, digits) : null
  if (units === null || units > most) throw new Refusal('form-unknown', path)
  return units
}

function must(holds: boolean, path: string): void {
  if (!holds) throw new Refusal('form-unknown', path)
}
