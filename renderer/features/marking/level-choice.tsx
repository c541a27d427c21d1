import { useId } from 'react'
import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Criterion } from '#contract/question-view.ts'
import { Reading } from '#renderer/content/reading.tsx'
import styles from './marking.module.css'

type LevelChoiceProps = {
  readonly criterion: Criterion
  readonly lang: CourseLanguage
  /** The points of the level that was chosen; `null` for none yet. */
  readonly given: number | null
  readonly isClosed: boolean
  readonly onChoose: (milliPoints: number) => void
}

/** The levels of one criterion side by side, one of which is chosen by touch, by arrow keys, or by its number. */
export function LevelChoice({ criterion, lang, given, isClosed, onChoose }: LevelChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles['criterion']} data-criterion={criterion.id} disabled={isClosed}>
      <legend className={styles['legend']}>
        <Reading nodes={criterion.content} lang={lang} className={styles['words']} />
      </legend>
      <div className={styles['levels']}>
        {criterion.levels.map(({ milliPoints, content }, index) => (
          <label key={milliPoints} className={styles['level']} data-chosen={given === milliPoints}>
            <input
              type="radio"
              name={name}
              value={milliPoints}
              checked={given === milliPoints}
              onChange={() => onChoose(milliPoints)}
            />
            <span className={styles['points']}>
              <kbd aria-hidden>{index + 1}</kbd>{' '}
              <FormattedMessage
                id="rubric.points"
                values={{ points: <FormattedNumber value={milliPoints / 1000} maximumFractionDigits={3} /> }}
              />
            </span>
            <Reading nodes={content} lang={lang} className={styles['words']} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
