import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { type LessonSurroundings, LessonSurroundingsContext } from '#renderer/content/lesson-surroundings.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { questionsOf } from '../module-questions.ts'
import styles from './module-print.module.css'
import { PrintQuestion } from './print-question.tsx'

type ModulePrintProps = { readonly module: ModuleView; readonly onDone: () => void }

/**
 * All pages of a module for paper. It is on the page only while it is printed: the system's dialog opens by itself. Questions
 * stand as they are asked, without what was answered and without their keys, which the page does not know anyway.
 */
export function ModulePrint({ module, onDone }: ModulePrintProps) {
  const place = useRef<HTMLDivElement>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  }, [onDone])
  useEffect(() => {
    let isGone = false
    const finish = () => done.current()
    window.addEventListener('afterprint', finish)
    const print = async () => {
      const pictures = [...(place.current?.querySelectorAll('img') ?? [])]
      // One that cannot be shown keeps its place on paper empty; it must not keep the paper from coming.
      await Promise.allSettled(pictures.map((picture) => picture.decode()))
      await document.fonts.ready
      if (!isGone) window.print()
    }
    void print()
    return () => {
      isGone = true
      window.removeEventListener('afterprint', finish)
    }
  }, [])
  return createPortal(
    <div ref={place} className={styles['paper']} data-print="" lang={module.language}>
      <p className={styles['source']}>
        <FormattedMessage id="reader.print.from" values={{ course: module.packTitle, version: module.packVersion }} />
      </p>
      <h1>{module.title}</h1>
      <p className={styles['summary']}>{module.summary}</p>
      <LessonSurroundingsContext value={surroundingsOf(module)}>
        {module.pages.map((page) => (
          <Reading key={page.id} nodes={page.nodes} lang={module.language} className={styles['page']} />
        ))}
      </LessonSurroundingsContext>
    </div>,
    document.body,
  )
}

function surroundingsOf(module: ModuleView): LessonSurroundings {
  const asked = questionsOf(module)
  return {
    renderQuestion: (id) => {
      const index = asked.findIndex(({ question }) => question.id === id)
      const item = asked[index]
      return item === undefined ? null : (
        <PrintQuestion question={item.question} number={index + 1} of={asked.length} lang={module.language} />
      )
    },
    renderLink: (_, text) => text,
    findTerm: () => null,
  }
}
