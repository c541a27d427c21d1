import type { BankForm } from '#courses/format/examination.ts'
import type { DrawItem } from './draw-item.ts'

/** The form of the next paper: that of which the learner was asked less, `byChance` when they are level, `null` without forms. */
export function paperForm(items: readonly DrawItem[], asked: ReadonlySet<string>, byChance: BankForm): BankForm | null {
  if (items.every(({ form }) => form === null)) return null
  const count = (form: BankForm) => items.filter((item) => item.form === form && asked.has(item.id)).length
  const [a, b] = [count('a'), count('b')]
  if (a === b) return byChance
  return a < b ? 'a' : 'b'
}
