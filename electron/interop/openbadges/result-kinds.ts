import type { CompletionFacts } from '#contract/credential.ts'
import { decimal } from './decimal.ts'
import type { ResultKind } from './result-kind.ts'
import { termKinds } from './term-kinds.ts'

/**
 * The results of every completion, in their order in the file. The names are part of the format: a credential with
 * other words is not ours, so they change only together with a new form beside this one.
 */
const resultKinds: readonly ResultKind[] = [
  { fragment: 'level', resultType: 'Result', name: 'Level of assurance\n可信等级', valueOf: (facts) => facts.level },
  {
    fragment: 'delivery-format',
    resultType: 'Result',
    name: 'Delivery format\n学习方式',
    valueOf: (facts) => facts.deliveryFormat,
  },
  {
    fragment: 'credit-minutes',
    resultType: 'Result',
    name: 'Credit in minutes\n学分分钟数',
    valueOf: (facts) => String(facts.creditMinutes),
  },
  {
    fragment: 'study-minutes',
    resultType: 'Result',
    name: 'Measured study time in minutes\n实测学习分钟数',
    valueOf: (facts) => String(facts.studyMinutes),
  },
  {
    fragment: 'examination-score',
    resultType: 'RawScore',
    name: 'Points in the examination\n考试得分',
    valueOf: (facts) => decimal(facts.score.earnedMilliPoints, 3),
  },
]

/** The results of these facts with their values, in their order in the file. */
export function resultKindsOf(facts: CompletionFacts): readonly (ResultKind & { readonly value: string })[] {
  return [...resultKinds, ...termKinds].flatMap((kind) => {
    const value = kind.valueOf(facts)
    return value === null ? [] : [{ ...kind, value }]
  })
}

/** The fragment of the result that says a module is completed, by its place in the course from 1. */
export function moduleFragment(place: number, id: string): string {
  return `module-${place}-${id}`
}
