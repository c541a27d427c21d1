import type { AttemptView } from '#contract/attempt-view.ts'
import type { ModuleView } from '#contract/library-view.ts'
import { pageIndexOf } from '../reading/module-pages.ts'

/** What an attempt earned for one objective, in milli-points. */
export type ObjectiveShare = {
  readonly id: string
  readonly text: string
  readonly earnedMilliPoints: number
  readonly fullMilliPoints: number
}

/** For each objective of the module the points of the questions that cover it; objectives without a question are left out. */
export function objectiveShares(attempt: AttemptView, objectives: ModuleView['objectives']): readonly ObjectiveShare[] {
  return objectives
    .map(({ id, text }) => {
      const covering = attempt.questions.filter(
        (item) => item.question.objectives.includes(id) && !isLeftToPerson(item),
      )
      const sum = (of: (item: (typeof covering)[number]) => number) => covering.reduce((all, item) => all + of(item), 0)
      return {
        id,
        text,
        earnedMilliPoints: sum(({ recorded }) => recorded?.marking?.milliPoints ?? 0),
        fullMilliPoints: sum(({ question }) => question.milliPoints),
      }
    })
    .filter(({ fullMilliPoints }) => fullMilliPoints > 0)
}

/** The pages whose questions lost points, those that lost most first. */
export function pagesThatHelp(
  attempt: AttemptView,
  pages: ModuleView['pages'],
): readonly ModuleView['pages'][number][] {
  const lost = new Map<number, number>()
  for (const item of attempt.questions) {
    const { question, recorded } = item
    if (isLeftToPerson(item)) continue
    const missing = question.milliPoints - (recorded?.marking?.milliPoints ?? 0)
    const index = pageIndexOf(pages, question.id)
    if (missing > 0 && index >= 0) lost.set(index, (lost.get(index) ?? 0) + missing)
  }
  return [...lost.entries()].toSorted(([, a], [, b]) => b - a).flatMap(([index]) => pages[index] ?? [])
}

/** An open question that nobody has marked says nothing yet. */
function isLeftToPerson({ question, recorded }: AttemptView['questions'][number]): boolean {
  return question.type === 'open' && (recorded?.marking ?? null) === null
}
