import type { PackView } from '#contract/library-view.ts'

/** Minutes of a whole course, as its own page gives them: of its modules and its examination. */
export function courseMinutes({ modules, examination }: PackView): number {
  return modules.reduce((sum, { minutes }) => sum + minutes, examination?.minutes ?? 0)
}
