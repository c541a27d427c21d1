import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ModuleView } from '#contract/library-view.ts'
import { maxQuoteUnits } from '#contract/note-limits.ts'
import type { MarkGiven, MarkView } from '#contract/reading.ts'
import { offsetAt, passageOf, rangeOf, sectionsOn } from '#renderer/content/lesson-text.ts'
import { paintMarks } from '#renderer/content/paint-marks.ts'
import { blocksOf, topBlock } from '../reading/text-blocks.ts'
import { useNotes } from './notes-context.ts'

type PageMarks = {
  /** Marks found on this page, in order. */
  readonly here: readonly MarkView[]
  /** Marks of this module in this language that are no longer in its text. */
  readonly lost: readonly MarkView[]
  /** What a mark would be of now: the selected words, else the paragraph in focus, else the one at the top; `null` for none. */
  readonly take: () => MarkGiven | null
}

/** What a learner does with a passage by key or press. */
type MarkActs = { readonly onMark: () => void; readonly onNote: () => void; readonly onOpen: (mark: MarkView) => void }

/**
 * The marks on a page: paints them, finds out what a new one would be of, and hears the keys and presses on them. `wanted` is
 * the id of one to go to.
 */
export function usePageMarks(
  article: RefObject<HTMLElement | null>,
  module: ModuleView,
  page: string,
  wanted: string | undefined,
  acts: MarkActs,
): PageMarks {
  const all = useNotes(({ marks }) => marks)
  const only = useNotes(({ asked }) => asked?.only)
  const { pack, module: id, language, pages } = module
  const isHere = only?.pack === pack && only.module === id
  const own = useMemo(
    () => (isHere && all.kind === 'ready' ? all.value.filter((mark) => mark.language === language) : []),
    [all, isHere, language],
  )
  const here = useMemo(
    () => own.filter(({ standing }) => standing.kind === 'found' && standing.page === page),
    [own, page],
  )
  const focused = useRef<HTMLElement | null>(null)
  const latest = useRef({ ...acts, here })
  useEffect(() => {
    latest.current = { ...acts, here }
  })

  // Again when the text is another: the ranges are those of its letters.
  useEffect(() => {
    const text = article.current
    if (text === null || pages.length === 0) return undefined
    paintMarks(rangesOf(text, page, here).map(({ range }) => range))
    return () => paintMarks([])
  }, [article, page, here, pages])

  useEffect(() => {
    const text = article.current
    const main = text?.closest('main')
    if (text === null || main === null || main === undefined || wanted === undefined) return
    const found = rangesOf(text, page, here).find(({ mark }) => mark.id === wanted)
    if (found === undefined) return
    main.scrollTop += found.range.getBoundingClientRect().top - main.getBoundingClientRect().top - main.clientHeight / 3
    focusBlock(blocksOf(text).findLast((block) => block.contains(found.range.startContainer)))
  }, [article, page, here, wanted])

  useEffect(() => {
    const text = article.current
    if (text === null) return undefined
    const handleFocus = ({ target }: FocusEvent) => {
      focused.current =
        target instanceof Node ? (blocksOf(text).findLast((block) => block.contains(target)) ?? null) : null
    }
    const handleKey = (event: KeyboardEvent) => handleTextKey(event, text, latest.current)
    const handleClick = (event: MouseEvent) => {
      const { target } = event
      if (document.getSelection()?.isCollapsed === false || !(target instanceof Element)) return
      if (target.closest('a, button, [role=button], [data-question]') !== null) return
      const at = offsetAt(sectionsOn(text, page), event.clientX, event.clientY)
      const mark = latest.current.here.find(
        ({ standing }) =>
          at !== null &&
          standing.kind === 'found' &&
          standing.heading === at.heading &&
          standing.start <= at.offset &&
          at.offset <= standing.end,
      )
      if (mark !== undefined) latest.current.onOpen(mark)
    }
    text.addEventListener('focusin', handleFocus)
    text.addEventListener('keydown', handleKey)
    text.addEventListener('click', handleClick)
    return () => {
      text.removeEventListener('focusin', handleFocus)
      text.removeEventListener('keydown', handleKey)
      text.removeEventListener('click', handleClick)
    }
  }, [article, page])

  const take = useCallback((): MarkGiven | null => {
    const text = article.current
    const range = text === null ? null : (selectedIn(text) ?? blockRange(text, focused.current))
    if (text === null || range === null) return null
    const passage = passageOf(sectionsOn(text, page), range, maxQuoteUnits)
    return passage === null ? null : { id: crypto.randomUUID(), pack, module: id, language, ...passage, note: '' }
  }, [article, page, pack, id, language])

  return { here, lost: own.filter(({ standing }) => standing.kind === 'lost'), take }
}

function rangesOf(text: Element, page: string, marks: readonly MarkView[]) {
  const sections = sectionsOn(text, page)
  return marks.flatMap((mark) => {
    const range = mark.standing.kind === 'found' ? rangeOf(sections, mark.standing) : null
    return range === null ? [] : [{ mark, range }]
  })
}

/** What is selected, if it lies in the text. */
export function selectedIn(text: Element): Range | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(text) ? range : null
}

function blockRange(text: Element, focused: HTMLElement | null): Range | null {
  const top = text.closest('main')?.getBoundingClientRect().top ?? 0
  const block = focused !== null && text.contains(focused) ? focused : topBlock(text, top)
  if (block === null) return null
  const range = document.createRange()
  range.selectNodeContents(block)
  return range
}

/** Alt with an arrow goes from paragraph to paragraph, M marks, N writes a note; none of it inside a question. */
function handleTextKey(event: KeyboardEvent, text: Element, { onMark, onNote }: MarkActs): void {
  const { target } = event
  if (event.defaultPrevented || !(target instanceof Element) || target.closest('[data-question]') !== null) return
  if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    const blocks = blocksOf(text).filter((block) => !('question' in block.dataset))
    const top = text.closest('main')?.getBoundingClientRect().top ?? 0
    const from = blocks.findIndex((block) => block === target)
    const start = from < 0 ? blocks.findIndex((block) => block === topBlock(text, top)) - 1 : from
    focusBlock(blocks[start + (event.key === 'ArrowDown' ? 1 : -1)])
    return
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  if (event.key !== 'm' && event.key !== 'n') return
  event.preventDefault()
  if (event.key === 'm') onMark()
  else onNote()
}

function focusBlock(block: HTMLElement | undefined): void {
  if (block === undefined) return
  if (!block.hasAttribute('tabindex')) block.tabIndex = -1
  block.focus({ preventScroll: true })
  block.scrollIntoView({ block: 'nearest' })
}
