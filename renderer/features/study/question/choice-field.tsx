import { useId } from 'react'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Choice } from '#contract/question-view.ts'
import { LessonPressContext } from '#renderer/content/lesson-surroundings.ts'
import { Reading } from '#renderer/content/reading.tsx'
import styles from './choice-field.module.css'

type ChoiceFieldProps = {
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly Choice[]
  readonly chosen: readonly string[]
  readonly labelledBy: string
  readonly lang: CourseLanguage
  readonly isDisabled: boolean
  /** The ids chosen, in the order of choosing. */
  readonly onChange: (chosen: readonly string[]) => void
}

/** Options to choose from, one or several; each is pressed anywhere on its line. */
export function ChoiceField({ kind, options, chosen, labelledBy, lang, isDisabled, onChange }: ChoiceFieldProps) {
  const name = useId()
  const handleChange = (id: string, isOn: boolean) => {
    if (isDisabled) return
    if (kind === 'radio') onChange([id])
    else onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
  }
  return (
    <div
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      aria-labelledby={labelledBy}
      aria-disabled={isDisabled}
      className={styles['options']}
    >
      {options.map((option) => (
        <label key={option.id} className={styles['option']} data-option={option.id}>
          <input
            type={kind}
            name={name}
            className={styles['input']}
            checked={chosen.includes(option.id)}
            onChange={(event) => handleChange(option.id, event.currentTarget.checked)}
          />
          <LessonPressContext value={false}>
            <Reading nodes={option.content} lang={lang} className={styles['text']} />
          </LessonPressContext>
        </label>
      ))}
    </div>
  )
}
