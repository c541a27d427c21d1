import type { PackView } from '#contract/library-view.ts'

/** Minutes of a course as its completion record states them: those of the modules; the examination is not counted. */
export function courseMinutes(pack: PackView): number {
  return pack.modules.reduce((sum, { minutes }) => sum + minutes, 0)
}
