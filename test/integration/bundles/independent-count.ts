import type { PlannedLearner } from './class-plan.ts'
import { planModules, rightPick } from './class-plan.ts'

/** What a question came to, counted from the plan alone. */
export type CountedItem = {
  readonly n: number
  readonly answered: number
  readonly right: number
  readonly discrimination: number | null
  readonly picked: Readonly<Record<string, number>>
}

type Paper = { readonly questions: readonly number[]; readonly picks: readonly (string | null)[] }

/**
 * Counts a class by another way than the program does: from the plan instead of records, question by question over the first papers that
 * were handed in, with means and deviations instead of sums. Keys are `module/question`.
 */
export function countItems(plans: readonly PlannedLearner[]): ReadonlyMap<string, CountedItem> {
  const results = new Map<string, CountedItem>()
  for (const module of planModules) {
    const papers: Paper[] = plans.flatMap(({ attempts }) => {
      const first = attempts.find((attempt) => attempt.module === module && attempt.isHandedIn)
      return first === undefined ? [] : [first]
    })
    for (let question = 0; question < 12; question += 1) {
      const asked = papers.filter(({ questions }) => questions.includes(question))
      if (asked.length === 0) continue
      const pickOf = ({ questions, picks }: Paper, one: number) => picks[questions.indexOf(one)] ?? null
      const score = (paper: Paper, one: number) => (pickOf(paper, one) === rightPick(module, one) ? 1 : 0)
      const x = asked.map((paper) => score(paper, question))
      const y = asked.map((paper) => {
        const rest = paper.questions.filter((one) => one !== question)
        return mean(rest.map((one) => score(paper, one)))
      })
      const picked: Record<string, number> = {}
      for (const paper of asked) {
        const pick = pickOf(paper, question)
        if (pick !== null) picked[pick] = (picked[pick] ?? 0) + 1
      }
      results.set(`${module}/q${question}`, {
        n: asked.length,
        answered: asked.filter((paper) => pickOf(paper, question) !== null).length,
        right: x.filter((one) => one === 1).length,
        discrimination: asked.length < 10 ? null : pearson(x, y),
        picked,
      })
    }
  }
  return results
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [mean(x), mean(y)]
  const covariance = mean(x.map((value, at) => (value - mx) * ((y[at] ?? 0) - my)))
  const deviation = (values: readonly number[], middle: number) =>
    Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  const product = deviation(x, mx) * deviation(y, my)
  return product < 1e-12 ? null : covariance / product
}
