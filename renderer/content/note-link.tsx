import { CornerUpLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import styles from './lesson-content.module.css'
import { goToAnchor } from './lesson-surroundings.ts'

type NoteLinkProps = {
  readonly id: string | undefined
  readonly target: string
  readonly words: string
  readonly children: ReactNode
}

/** To a note at the end of the page, or from it back to the text. The address of the screen stays as it is. */
export function NoteLink({ id, target, words, children }: NoteLinkProps) {
  const intl = useIntl()
  const isBack = target.startsWith('fnref:')
  return (
    <a
      id={id}
      href={`#${target}`}
      className={isBack ? styles['back'] : styles['note']}
      aria-label={
        isBack ? intl.formatMessage({ id: 'lesson.note.back' }) : intl.formatMessage({ id: 'lesson.note' }, { words })
      }
      onClick={(event) => {
        event.preventDefault()
        goToAnchor(target)
      }}
    >
      {isBack ? <CornerUpLeft aria-hidden className={styles['backIcon'] ?? ''} /> : children}
    </a>
  )
}
