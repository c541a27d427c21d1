import { FormattedMessage } from 'react-intl'
import type { ReplyError } from '#contract/errors/reply.ts'
import { type Language, languages } from '#contract/language.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './first-learner.module.css'
import { NewLearnerForm } from './new-learner-form.tsx'

type FirstLearnerProps = Omit<Parameters<typeof NewLearnerForm>[0], 'isFirst'> & {
  readonly language: Language
  /** A language that could not be stored. */
  readonly unsaved: ReplyError | null
  readonly onLanguage: (language: Language) => void
}

/** The first minute: the language, each in its own name and taken up at once, then who is there. */
export function FirstLearner({ language, unsaved, onLanguage, ...form }: FirstLearnerProps) {
  return (
    <div className={styles['first']}>
      <div className={styles['fields']}>
        <ChoiceGroup
          isStacked
          label={<FormattedMessage id="settings.language" />}
          value={language}
          choices={languages.map((value) => ({
            value,
            text: <FormattedMessage id={`settings.language.${value}`} />,
            lang: value,
          }))}
          onChange={onLanguage}
        />
        {unsaved === null ? null : <Problem error={unsaved} />}
        <NewLearnerForm isFirst {...form} />
      </div>
      <div className={styles['field']}>
        <Furrows />
      </div>
    </div>
  )
}
