import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { type BankForm, bankForms, difficulties, type Examination } from '#courses/format/examination.ts'
import type { Place, Problem } from '#courses/format/problem.ts'
import { ProblemList } from '#courses/format/problem-list.ts'
import { type DrawItem, itemOf } from './draw-item.ts'
import { largestFilling } from './fill-slots.ts'
import { firstDifference } from './same-questions.ts'

/** A bank in each language the pack has it in. */
export type BankInLanguages = Readonly<Partial<Record<CourseLanguage, CompiledBank>>>

/**
 * What is wrong between an examination and its bank: a draw that cannot be filled or goes by an unknown objective, forms that ask
 * whole and are not equivalent, languages that do not ask the same. Places are those of `pack.yaml`, as `parsePackManifest` gives them.
 */
export function checkExamination(
  examination: Examination,
  bank: BankInLanguages,
  placeOf: (path: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  const problems = new ProblemList(placeOf([]).file)
  const [first, ...others] = Object.values(bank)
  if (first === undefined) return []
  for (const other of others) {
    const id = first.seal === other.seal ? firstDifference(first.questions, other.questions) : first.id
    if (id !== null) problems.add('languages-differ', placeOf(['examination', 'bank']), { id })
  }
  const items = first.questions.map(itemOf)
  const { draw } = examination
  const forms = bankForms.filter((form) => items.some((item) => item.form === form))
  if (draw === undefined) {
    if (forms.length > 0) tellUnequal(items, problems, placeOf(['examination', 'bank']))
    return problems.inOrder()
  }
  const known = new Set(first.objectives.map(({ id }) => id))
  draw.forEach(({ objective }, index) => {
    if (known.has(objective)) return
    problems.add('draw-objective-unknown', placeOf(['examination', 'draw', index, 'objective']), { id: objective })
  })
  const wanted = draw.reduce((sum, { count }) => sum + count, 0)
  for (const form of forms.length > 0 ? bankForms : [null]) {
    const found = largestFilling(draw, ofForm(items, form), new Set()).length
    if (found === wanted) continue
    problems.add('draw-unsatisfiable', placeOf(['examination', 'draw']), { wanted, found, form: form ?? '-' })
  }
  return problems.inOrder()
}

function tellUnequal(items: readonly DrawItem[], problems: ProblemList, place: Place): void {
  const objectives = [...new Set(items.flatMap((item) => item.objectives))]
  for (const objective of objectives) {
    for (const difficulty of difficulties) {
      const count = (form: BankForm) =>
        ofForm(items, form).filter((item) => item.objectives.includes(objective) && item.difficulty === difficulty)
          .length
      const [first, second] = [count('a'), count('b')]
      if (first !== second) problems.add('forms-unequal', place, { objective, difficulty, first, second })
    }
  }
}

function ofForm(items: readonly DrawItem[], form: BankForm | null): readonly DrawItem[] {
  return items.filter((item) => item.form === form)
}
