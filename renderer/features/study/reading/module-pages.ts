import type { LessonNode } from '#contract/lesson.ts'
import type { ModuleView } from '#contract/library-view.ts'
import type { ReadingPlace } from '#contract/reading.ts'
import { questionsOf } from '../module-questions.ts'

type Pages = ModuleView['pages']

/** What an address says of the place to read: a page, or anything with an id on one. */
export type AddressPlace = { readonly page?: string | undefined; readonly at?: string | undefined }

/**
 * Where to open a module: the page named, the page that holds the thing named, the page last read or what is left of it, the
 * page of the first question still open in a running attempt, else the first. The index counts from 0.
 */
export function pageIndexFor(module: ModuleView, place: AddressPlace, last: ReadingPlace | null): number {
  const { pages, openAttempt } = module
  const open = openAttempt === null ? undefined : questionsOf(module).find(({ recorded }) => recorded === null)
  const candidates = [
    indexOfPage(pages, place.page),
    pageIndexOf(pages, place.at),
    indexOfPage(pages, last?.page),
    pageIndexOf(pages, last?.heading),
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

/**
 * Minutes to read a page and to answer what is still open on it; at least 1. Reading by the formula of the shipped packs:
 * English words / 180 or Chinese characters / 300, and 1.85 for each question (`courses/library/README.md`, "Count the
 * minutes"). What an exercise takes outside is not in it.
 */
export function pageMinutes(module: ModuleView, pageIndex: number): number {
  return Math.max(1, Math.round(exactMinutes(module, pageIndex)))
}

/** The same from the top of a page to the end of the module. */
export function minutesLeftFrom(module: ModuleView, pageIndex: number): number {
  const left = module.pages.map((_, index) => (index < pageIndex ? 0 : exactMinutes(module, index)))
  return Math.max(1, Math.round(left.reduce((total, minutes) => total + minutes, 0)))
}

function indexOfPage(pages: Pages, id: string | undefined): number {
  return id === undefined ? -1 : pages.findIndex((page) => page.id === id)
}

function holdsId(nodes: readonly LessonNode[], id: string): boolean {
  return nodes.some((node) => node.type === 'element' && (node.properties['id'] === id || holdsId(node.children, id)))
}

const wordsPerMinute = 180
const hanPerMinute = 300
const minutesPerQuestion = 1.85

function exactMinutes(module: ModuleView, pageIndex: number): number {
  const nodes = module.pages[pageIndex]?.nodes ?? []
  const open = questionsOf(module).filter(({ recorded }) => recorded === null)
  const asked = questionIdsOn(nodes).filter((id) => open.some(({ question }) => question.id === id)).length
  const text = wordsOf(nodes)
  const reading =
    module.language === 'en'
      ? (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0) / wordsPerMinute
      : (text.match(/\p{Script=Han}/gu)?.length ?? 0) / hanPerMinute
  return reading + asked * minutesPerQuestion
}

function wordsOf(nodes: readonly LessonNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : ` ${wordsOf(node.children)} `)).join('')
}
