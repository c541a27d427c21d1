import { createContext, type ReactNode } from 'react'
import type { Term } from '#contract/reading.ts'

/** A place of the pack that a link names; `module` is `null` for the module the link stands in. */
export type LessonTarget = { readonly module: string | null; readonly id: string }

/** What a lesson needs from the screen it stands on. */
export type LessonSurroundings = {
  readonly renderQuestion: (question: string) => ReactNode
  readonly renderLink: (target: LessonTarget, text: ReactNode) => ReactNode
  /** A word of the course by its id; `null` when there is none. */
  readonly findTerm: (id: string) => Term | null
}

/** Without a screen round it a lesson shows no questions, and a link is its text. */
export const LessonSurroundingsContext = createContext<LessonSurroundings>({
  renderQuestion: () => null,
  renderLink: (_, text) => text,
  findTerm: () => null,
})

/** Id of the pack whose pictures are shown; without one their words stand instead. */
export const LessonPackContext = createContext<string | null>(null)

/** Whether pictures and words can be pressed to see more: not where a press means something else, as on an option. */
export const LessonPressContext = createContext(true)

/** Ids of a lesson stand on the page under a prefix, so that none can equal an id of the screen. */
export function anchorOf(id: string): string {
  return `lesson-${id}`
}

/** Goes to a place of the lesson on screen: into view, and with the focus. False when it is not there. */
export function goToAnchor(id: string): boolean {
  const place = document.getElementById(anchorOf(id))
  if (place === null) return false
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
  return true
}
