import { FormattedMessage } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Choice, Question } from '#contract/question-view.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { RubricTable } from '#renderer/content/rubric-table.tsx'
import styles from './module-print.module.css'

type PrintQuestionProps = {
  readonly question: Question
  readonly number: number
  readonly of: number
  readonly lang: CourseLanguage
}

/** A question on paper: what it asks, and room to answer by hand. */
export function PrintQuestion({ question, number, of, lang }: PrintQuestionProps) {
  return (
    <section className={styles['question']} data-question={question.id}>
      <p className={styles['label']}>
        <FormattedMessage id="question.number" values={{ number, of }} />{' '}
        <FormattedMessage id={`question.type.${question.type}`} />
      </p>
      <Reading nodes={question.prompt} lang={lang} />
      <Room question={question} lang={lang} />
    </section>
  )
}

function Room({ question, lang }: { readonly question: Question; readonly lang: CourseLanguage }) {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return <Choices choices={question.options} lang={lang} />
    case 'ordering':
      return <Choices choices={question.items} lang={lang} />
    case 'matching':
      return (
        <div className={styles['sides']}>
          <Choices choices={question.lefts} lang={lang} />
          <Choices choices={question.rights} lang={lang} />
        </div>
      )
    case 'open':
      return (
        <>
          <RubricTable rubric={question.rubric} lang={lang} />
          <p className={styles['line']} />
          <p className={styles['line']} />
          <p className={styles['line']} />
        </>
      )
    case 'numeric':
    case 'short':
      return <p className={styles['line']}>{question.type === 'numeric' ? question.unit : null}</p>
    default:
      return question satisfies never
  }
}

function Choices({ choices, lang }: { readonly choices: readonly Choice[]; readonly lang: CourseLanguage }) {
  return (
    <ul className={styles['choices']}>
      {choices.map(({ id, content }) => (
        <li key={id}>
          <Reading nodes={content} lang={lang} />
        </li>
      ))}
    </ul>
  )
}
