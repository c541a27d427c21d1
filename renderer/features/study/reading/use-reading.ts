import { type RefObject, useEffect, useRef } from 'react'
import type { ModuleView } from '#contract/library-view.ts'
import { useStudy } from '../study-context.ts'
import { useActiveTime } from '../use-active-time.ts'

/**
 * Records that a page was opened, with the time it was in use: when its end comes into view, and again when it is left.
 * Nothing is recorded of an examination, or of a module that is read already.
 */
export function useReading(
  module: ModuleView,
  page: string,
  text: RefObject<Element | null>,
  end: RefObject<Element | null>,
): void {
  const readPage = useStudy(({ actions }) => actions.readPage)
  const { pack, module: id, isExamination, reading } = module
  const isOn = !isExamination && reading.seenAt === null
  const active = useRef(0)
  const reportNow = useActiveTime(text, isOn, (ms) => {
    active.current += ms
  })
  useEffect(() => {
    const element = end.current
    if (!isOn || element === null) return undefined
    let isTold = false
    const tell = () => {
      reportNow()
      const activeMs = Math.round(active.current)
      if (isTold && activeMs === 0) return
      isTold = true
      active.current = 0
      void readPage({ pack, module: id }, page, activeMs)
    }
    const watcher = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === true) tell()
    })
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      tell()
    }
  }, [isOn, readPage, reportNow, end, pack, id, page])
}
