import { FormattedMessage } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Question, RecordedAnswer } from '#contract/question-view.ts'
import { RubricTable } from '#renderer/content/rubric-table.tsx'
import styles from './recorded-answer-view.module.css'

type WrittenAnswerProps = {
  readonly question: Question
  readonly recorded: RecordedAnswer
  readonly text: string
  readonly lang: CourseLanguage
}

/** What was written at length, the rubric with the levels that somebody gave, and their comment. */
export function WrittenAnswer({ question, recorded: { person, language }, text, lang }: WrittenAnswerProps) {
  return (
    <div className={styles['whole']}>
      <p className={styles['written']}>
        <span className={styles['writtenLabel']}>
          <FormattedMessage id="question.written" />
        </span>
        <span className={styles['writtenText']} lang={language}>
          {text}
        </span>
      </p>
      {question.type === 'open' ? (
        <RubricTable rubric={question.rubric} lang={lang} given={person?.levels ?? []} />
      ) : null}
      {person === null ? null : (
        <p className={styles['written']}>
          <span className={styles['writtenLabel']}>
            <FormattedMessage id="question.open.by" values={{ name: <bdi>{person.by}</bdi> }} />
          </span>
          {person.comment === '' ? null : <span className={styles['writtenText']}>{person.comment}</span>}
        </p>
      )}
    </div>
  )
}
