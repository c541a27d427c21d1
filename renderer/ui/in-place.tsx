import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover, Pressable } from 'react-aria-components'
import styles from './in-place.module.css'

type InPlaceProps = {
  /** The words in the text that open it. */
  readonly children: ReactNode
  /** What is read out for those words; they alone when left out. */
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly look: 'term' | 'note'
  /** Names what opens. */
  readonly title: string
  /** What opens, beside the words; Escape and a press elsewhere close it, and the focus goes back to the words. */
  readonly content: ReactNode
}

/** Words in a line of text that open something beside themselves: a term, a note. The line breaks within them as ever. */
export function InPlace({ children, label, id, look, title, content }: InPlaceProps) {
  return (
    <DialogTrigger>
      <Pressable>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a button cannot break over two lines */}
        <span role="button" tabIndex={0} id={id} aria-label={label} className={styles[look]}>
          {children}
        </span>
      </Pressable>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Dialog aria-label={title} className={styles['dialog'] ?? ''}>
          {content}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
