import type { LessonNode } from '#contract/lesson.ts'
import type { ModuleView } from '#contract/library-view.ts'
import { questionsOf } from '../module-questions.ts'

type Pages = ModuleView['pages']

/** What an address says of the place to read: a page, or anything with an id on one. */
export type ReadingPlace = { readonly page?: string | undefined; readonly at?: string | undefined }

/**
 * Where to open a module: the page named, the page that holds the thing named, the page last read, the page of the first
 * question still open in a running attempt, else the first. The index counts from 0.
 */
export function pageIndexFor(module: ModuleView, place: ReadingPlace, lastPage: string | undefined): number {
  const { pages, openAttempt } = module
  const open = openAttempt === null ? undefined : questionsOf(module).find(({ recorded }) => recorded === null)
  const candidates = [
    indexOfPage(pages, place.page),
    pageIndexOf(pages, place.at),
    indexOfPage(pages, lastPage),
    pageIndexOf(pages, open?.question.id),
  ]
  return candidates.find((index) => index >= 0) ?? 0
}

/** Index of the page that is, or holds, the heading or question with an id; -1 when none does. */
export function pageIndexOf(pages: Pages, id: string | undefined): number {
  if (id === undefined) return -1
  const own = indexOfPage(pages, id)
  return own >= 0 ? own : pages.findIndex(({ nodes }) => holdsId(nodes, id))
}

/** Ids of the questions on a page, in order. */
export function questionIdsOn(nodes: readonly LessonNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return []
    return node.tagName === 'x-question' ? [String(node.properties['id'])] : questionIdsOn(node.children)
  })
}

/** Minutes of the author's estimate that are left from the top of a page on, by its share of the text; at least 1. */
export function minutesLeftFrom(module: ModuleView, pageIndex: number): number {
  const lengths = module.pages.map(({ nodes }) => lengthOf(nodes))
  const whole = sum(lengths)
  return whole === 0
    ? module.minutes
    : Math.max(1, Math.round((module.minutes * sum(lengths.slice(pageIndex))) / whole))
}

function indexOfPage(pages: Pages, id: string | undefined): number {
  return id === undefined ? -1 : pages.findIndex((page) => page.id === id)
}

function holdsId(nodes: readonly LessonNode[], id: string): boolean {
  return nodes.some((node) => node.type === 'element' && (node.properties['id'] === id || holdsId(node.children, id)))
}

/** A question takes about as long as a paragraph of this many letters. */
const lettersPerQuestion = 200

function lengthOf(nodes: readonly LessonNode[]): number {
  return sum(
    nodes.map((node) => {
      if (node.type === 'text') return node.value.length
      return node.tagName === 'x-question' ? lettersPerQuestion : lengthOf(node.children)
    }),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
