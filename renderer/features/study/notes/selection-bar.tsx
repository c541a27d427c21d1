import { Highlighter, NotebookPen } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import styles from './selection-bar.module.css'
import { selectedIn } from './use-page-marks.ts'

type SelectionBarProps = {
  readonly article: RefObject<HTMLElement | null>
  readonly onMark: () => void
  readonly onNote: () => void
}

/** What can be done with the words that are selected, below them; by keyboard the same stands in the tools. */
export function SelectionBar({ article, onMark, onNote }: SelectionBarProps) {
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null)
  useEffect(() => {
    const settle = () => {
      const text = article.current
      const range = text === null ? null : selectedIn(text)
      const frame = text?.offsetParent?.getBoundingClientRect()
      if (range === null || frame === undefined) {
        setPlace(null)
        return
      }
      const box = range.getBoundingClientRect()
      const left = Math.max(0, Math.min(box.left - frame.left, frame.width - barWidthPx))
      setPlace({ top: box.bottom - frame.top + gapPx, left })
    }
    const hide = () => {
      if (document.getSelection()?.isCollapsed !== false) setPlace(null)
    }
    document.addEventListener('pointerup', settle)
    document.addEventListener('keyup', settle)
    document.addEventListener('selectionchange', hide)
    return () => {
      document.removeEventListener('pointerup', settle)
      document.removeEventListener('keyup', settle)
      document.removeEventListener('selectionchange', hide)
    }
  }, [article])
  if (place === null) return null
  return (
    <div className={styles['bar']} style={{ insetBlockStart: place.top, insetInlineStart: place.left }} data-apart="">
      {(
        [
          ['marks.mark', Highlighter, onMark],
          ['marks.note', NotebookPen, onNote],
        ] as const
      ).map(([id, Icon, act]) => (
        <button
          key={id}
          type="button"
          className={styles['act']}
          // The selection stays while its button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={act}
        >
          <Icon aria-hidden strokeWidth={1.7} />
          <FormattedMessage id={id} />
        </button>
      ))}
    </div>
  )
}

/** About as wide as the bar is in either language, so that it stays in the column. */
const barWidthPx = 300
const gapPx = 8
