import { Image } from 'lucide-react'
import { useContext, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import styles from './lesson-content.module.css'
import { LessonPackContext } from './lesson-surroundings.ts'

type LessonFigureProps = {
  /** Path in the pack. */
  readonly source: string
  readonly words: string
}

/** A picture of the pack; where it cannot be shown, its words in a frame. */
export function LessonFigure({ source, words }: LessonFigureProps) {
  const pack = useContext(LessonPackContext)
  const [missing, setMissing] = useState<string | null>(null)
  if (pack !== null && missing !== source)
    return (
      <img
        src={addressOf(pack, source)}
        alt={words}
        className={styles['picture']}
        decoding="async"
        onError={() => setMissing(source)}
      />
    )
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

function addressOf(pack: string, source: string): string {
  return `pack://tianye/${pack}/${source.split('/').map(encodeURIComponent).join('/')}`
}
