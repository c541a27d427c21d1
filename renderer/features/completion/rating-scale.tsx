import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './rating-scale.module.css'

type RatingScaleProps = {
  /** Place in the form, from 1. */
  readonly number: number
  /** The sentence that is agreed with or not. */
  readonly text: string
  /** 1 to 5, `null` for one who cannot say, `undefined` while nothing was chosen. */
  readonly value: number | null | undefined
  /** Whether to say that it is missing. */
  readonly isMissing: boolean
  readonly onChange: (value: number | null) => void
}

const cannotSay = 'cannot-say'
const steps = [1, 2, 3, 4, 5] as const

/** One sentence of the evaluation with its scale. Arrow keys move; the ends of the scale are read out with their numbers. */
export function RatingScale({ number, text, value, isMissing, onChange }: RatingScaleProps) {
  const intl = useIntl()
  const chosen = value === undefined ? null : value === null ? cannotSay : String(value)
  return (
    <RadioGroup
      className={styles['item'] ?? ''}
      value={chosen}
      isInvalid={isMissing}
      orientation="horizontal"
      onChange={(next) => onChange(next === cannotSay ? null : Number(next))}
    >
      <Label className={styles['text'] ?? ''}>
        <span className={styles['number']} aria-hidden>
          {number}
        </span>
        {text}
      </Label>
      <div className={styles['scale']}>
        {steps.map((step) => (
          <Radio
            key={step}
            value={String(step)}
            className={styles['step'] ?? ''}
            aria-label={
              step === 1 || step === 5 ? intl.formatMessage({ id: `evaluation.value.${step}` }) : String(step)
            }
          >
            {step}
          </Radio>
        ))}
        <Radio value={cannotSay} className={`${styles['step']} ${styles['cannot']}`}>
          <FormattedMessage id="evaluation.cannotSay" />
        </Radio>
      </div>
      <FieldError className={styles['missing'] ?? ''}>
        <FormattedMessage id="evaluation.missing" />
      </FieldError>
    </RadioGroup>
  )
}
