import type { Ref } from 'react'
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'
import { FormattedMessage } from 'react-intl'
import { type LearnerPurpose, learnerPurposes } from '#contract/learner-purpose.ts'
import styles from './purpose-choice.module.css'

type PurposeChoiceProps = {
  readonly value: LearnerPurpose | null
  /** Whether to say that one has to be chosen. */
  readonly isMissing: boolean
  readonly ref: Ref<HTMLDivElement>
  readonly onChange: (purpose: LearnerPurpose) => void
}

/** What somebody learns for: three lines to choose from, none chosen beforehand, since a guess would stick. */
export function PurposeChoice({ value, isMissing, ref, onChange }: PurposeChoiceProps) {
  const handleChange = (next: string) => {
    const purpose = learnerPurposes.find((known) => known === next)
    if (purpose !== undefined) onChange(purpose)
  }
  return (
    <RadioGroup ref={ref} className={styles['group'] ?? ''} value={value} isInvalid={isMissing} onChange={handleChange}>
      <Label className={styles['label'] ?? ''}>
        <FormattedMessage id="learners.purpose" />
      </Label>
      <div className={styles['choices']}>
        {learnerPurposes.map((purpose) => (
          <Radio key={purpose} value={purpose} className={styles['choice'] ?? ''} data-purpose={purpose}>
            <span aria-hidden className={styles['dot']} />
            <span className={styles['who']}>
              <FormattedMessage id={`learners.purpose.${purpose}`} />
            </span>
            <span className={styles['about']}>
              <FormattedMessage id={`learners.purpose.${purpose}.about`} />
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={styles['problem'] ?? ''}>
        <FormattedMessage id="learners.purpose.missing" />
      </FieldError>
    </RadioGroup>
  )
}
