import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice-group.module.css'

type ChoiceGroupProps<T extends string> = {
  readonly label: ReactNode
  readonly value: T
  readonly choices: readonly {
    readonly value: T
    readonly text: ReactNode
    readonly lang?: string
  }[]
  /** The label above the choices instead of beside them. */
  readonly isStacked?: boolean
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight, in one line. Arrow keys move, the label is read out. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { label, value, choices, isStacked = false, onChange } = props
  const handleChange = (next: string) => {
    const choice = choices.find((known) => known.value === next)
    if (choice !== undefined) onChange(choice.value)
  }
  return (
    <RadioGroup
      className={`${styles['group']} ${isStacked ? styles['stacked'] : ''}`}
      value={value}
      onChange={handleChange}
      orientation="horizontal"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles['choice'] ?? ''} lang={choice.lang}>
            {choice.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
