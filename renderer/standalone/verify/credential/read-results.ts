import { termWords } from './backing.ts'
import { type Completion, fixedWords } from './completion.ts'
import { forms, must, numberOf, refuse } from './expect-form.ts'
import type { JsonObject } from './json.ts'
import { bothOf } from './line.ts'
import { listOf, objectOf, stringOf } from './quads.ts'

/** What a credential tells as results: a description of each, and its value, in the same order. */
export type Results = Pick<
  Completion,
  'level' | 'deliveryFormat' | 'creditMinutes' | 'studyMinutes' | 'score' | 'passPercent' | 'modules'
> & {
  /** What a provider adds, by fragment. */
  readonly terms: ReadonlyMap<string, string>
}

type Pair = { readonly description: JsonObject; readonly result: JsonObject }

const minutes = [0, 60_000] as const
const mostMilliPoints = 1_000_000_000
const scoreFragment = 'examination-score'

/** Reads the descriptions of an achievement and the results of its subject. Throws `form-unknown` where one is missing, too many, or not in its place. */
export function readResults(achievement: JsonObject, subject: JsonObject, uri: string): Results {
  const pairs = pairsOf(achievement, subject)
  const scored = pairs[fixedWords.results.length - 1]?.description ?? refuse('resultDescription')
  const values = new Map<string, string>()
  for (const [fragment, resultType, name] of fixedWords.results) {
    values.set(fragment, valueIn(pairs.shift(), { fragment, resultType, name, uri }))
  }
  const terms = new Map<string, string>()
  for (const [fragment, name] of termWords) {
    if (pairs[0]?.description.get('id') !== `${uri}#${fragment}`) continue
    terms.set(fragment, valueIn(pairs.shift(), { fragment, resultType: 'Result', name, uri }))
  }
  return {
    level: values.get('level') ?? '',
    deliveryFormat: values.get('delivery-format') ?? '',
    creditMinutes: numberOf(values.get('credit-minutes'), 0, minutes, 'credit-minutes'),
    studyMinutes: numberOf(values.get('study-minutes'), 0, minutes, 'study-minutes'),
    ...scoreOf(scored, values.get(scoreFragment)),
    modules: modulesOf(pairs, uri),
    terms,
  }
}

function pairsOf(achievement: JsonObject, subject: JsonObject): Pair[] {
  const descriptions = listOf(achievement.get('resultDescription'), 'resultDescription')
  const results = listOf(subject.get('result'), 'result')
  must(descriptions.length === results.length && results.length <= 120, 'result')
  return descriptions.map((description, i) => ({
    description: objectOf(description, `resultDescription.${i}`),
    result: objectOf(results[i], `result.${i}`),
  }))
}

/** The value of a result with a name that is part of the form. */
function valueIn(
  pair: Pair | undefined,
  of: { readonly fragment: string; readonly resultType: string; readonly name: string; readonly uri: string },
): string {
  const { description, result } = pair ?? refuse(of.fragment)
  const id = `${of.uri}#${of.fragment}`
  must(description.get('id') === id && description.get('name') === of.name, of.fragment)
  must(
    description.get('resultType') === of.resultType && hasMarks(description) === (of.resultType === 'RawScore'),
    of.fragment,
  )
  must(result.get('resultDescription') === id && !result.has('status'), of.fragment)
  return stringOf(result.get('value'), of.fragment)
}

function scoreOf(description: JsonObject, value: string | undefined): Pick<Results, 'score' | 'passPercent'> {
  const fullMilliPoints = numberOf(description.get('valueMax'), 3, [1, mostMilliPoints], 'valueMax')
  const earnedMilliPoints = numberOf(value, 3, [0, fullMilliPoints], scoreFragment)
  // In units of a hundred-thousandth: thousandths of a point, times per cent.
  const required = numberOf(description.get('requiredValue'), 5, [1, Number.MAX_SAFE_INTEGER], 'requiredValue')
  const passPercent = required / fullMilliPoints
  must(description.get('valueMin') === '0', 'valueMin')
  must(Number.isInteger(passPercent) && passPercent >= 1 && passPercent <= 100, 'requiredValue')
  return { score: { earnedMilliPoints, fullMilliPoints }, passPercent }
}

function modulesOf(pairs: readonly Pair[], uri: string): Results['modules'] {
  must(pairs.length >= 1 && pairs.length <= 100, 'resultDescription')
  const modules = pairs.map(({ description, result }, i) => {
    const path = `module-${i + 1}`
    const id = stringOf(description.get('id'), path)
    const start = `${uri}#module-${i + 1}-`
    const moduleId = id.slice(start.length)
    must(id.startsWith(start) && forms.id.test(moduleId) && moduleId.length <= 64, path)
    must(description.get('resultType') === 'Status' && !hasMarks(description), path)
    must(result.get('resultDescription') === id && result.get('status') === 'Completed' && !result.has('value'), path)
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
