import { type ReactNode, useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './lesson-content.module.css'

/** A table that scrolls inside its own box when the column is too narrow for it; then the keyboard can reach and scroll it. */
export function LessonTable({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const watcher = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <figure ref={box} className={styles['tableBox']} aria-label={intl.formatMessage({ id: 'lesson.table' })}>
      <table>{children}</table>
    </figure>
  )
}

/** The notes of a page at its end. */
export function LessonNotes({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  return (
    <div role="note" aria-label={intl.formatMessage({ id: 'lesson.notes' })} className={styles['notes']} data-apart="">
      <p className={styles['notesTitle']}>
        <FormattedMessage id="lesson.notes" />
      </p>
      {children}
    </div>
  )
}
