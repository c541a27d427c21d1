import { Image } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import styles from './lesson-content.module.css'

/** A picture of the pack, told in words in a frame of its size. */
export function LessonFigure({ words }: { readonly words: string }) {
  return (
    <span className={styles['figure']}>
      <Image aria-hidden className={styles['figureIcon'] ?? ''} strokeWidth={1.4} />
      <span className={styles['figureLabel']}>
        <FormattedMessage id="lesson.figure" />
      </span>
      <span>{words}</span>
    </span>
  )
}
