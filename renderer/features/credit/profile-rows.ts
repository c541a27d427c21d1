import type { CreditCategory } from '#contract/credit-words.ts'

/** A grade or a part while it is typed. */
export type RowDraft = {
  readonly id: string
  readonly title: string
  /** In the profile's unit. */
  readonly amount: string
  /** What is counted towards a part; empty for a grade. */
  readonly takes: readonly CreditCategory[]
}

/** What is wrong with a row. */
export type RowProblem = 'title' | 'amount' | 'takes' | 'twice'

/** Most rows of a kind that a profile may have. */
export const mostRows = 10

/** The rows with an empty one more, under an id that is free. */
export function withRow(rows: readonly RowDraft[], kind: 'grade' | 'part'): readonly RowDraft[] {
  const taken = new Set(rows.map(({ id }) => id))
  let number = 1
  while (taken.has(`${kind}-${number}`)) number += 1
  return [...rows, { id: `${kind}-${number}`, title: '', amount: '', takes: [] }]
}

/** The rows with a category in one of them, or no longer. */
export function withCategory(rows: readonly RowDraft[], at: number, category: CreditCategory): readonly RowDraft[] {
  return rows.map((row, index) => {
    if (index !== at) return row
    const isIn = row.takes.includes(category)
    return { ...row, takes: isIn ? row.takes.filter((one) => one !== category) : [...row.takes, category] }
  })
}

/**
 * The first row that is wrong, and what is: no name; an amount that `minutesIn` cannot read, or that is nothing for a grade; for parts, no
 * category or one that stands in a row above.
 */
export function wrongRow(
  rows: readonly RowDraft[],
  kind: 'grade' | 'part',
  minutesIn: (text: string) => number | null,
): { readonly row: number; readonly problem: RowProblem } | null {
  const above = new Set<CreditCategory>()
  for (const [row, { title, amount, takes }] of rows.entries()) {
    const minutes = minutesIn(amount)
    if (title.trim() === '') return { row, problem: 'title' }
    if (minutes === null || (kind === 'grade' && minutes === 0)) return { row, problem: 'amount' }
    if (kind === 'part' && takes.length === 0) return { row, problem: 'takes' }
    if (takes.some((category) => above.has(category))) return { row, problem: 'twice' }
    for (const category of takes) above.add(category)
  }
  return null
}
