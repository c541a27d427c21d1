import { Image } from 'lucide-react'
import { useContext, useState } from 'react'
import { Button } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { ZoomDialog } from '#renderer/ui/zoom-dialog.tsx'
import styles from './lesson-content.module.css'
import { LessonPackContext, LessonPressContext } from './lesson-surroundings.ts'

type LessonFigureProps = {
  /** Path in the pack. */
  readonly source: string
  readonly words: string
}

/** A picture of the pack, to be enlarged by pressing it; where it cannot be shown, its words in a frame. */
export function LessonFigure({ source, words }: LessonFigureProps) {
  const intl = useIntl()
  const pack = useContext(LessonPackContext)
  const isPressable = useContext(LessonPressContext)
  const [missing, setMissing] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  if (pack !== null && missing !== source) {
    const address = addressOf(pack, source)
    const image = (
      <img
        src={address}
        alt={words}
        className={styles['picture']}
        decoding="async"
        onError={() => setMissing(source)}
      />
    )
    if (!isPressable) return image
    return (
      <>
        <Button
          className={styles['enlarge'] ?? ''}
          aria-label={intl.formatMessage({ id: 'figure.open' }, { words })}
          onPress={() => setIsOpen(true)}
        >
          {image}
        </Button>
        <ZoomDialog
          isOpen={isOpen}
          words={words}
          picture={<img src={address} alt={words} draggable={false} />}
          onClose={() => setIsOpen(false)}
        />
      </>
    )
  }
  return (
    <span className={styles['figure']} data-apart="">
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
