import { FormattedMessage } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Question, RecordedAnswer } from '#contract/question-view.ts'
import { plainText } from '#renderer/content/plain-text.ts'
import { choicesOf, contentOf } from './recorded-answer-view.tsx'
import styles from './solution.module.css'

type SolutionProps = { readonly question: Question; readonly recorded: RecordedAnswer; readonly lang: CourseLanguage }

/** The right answer, where the lines above do not already show it: an order, pairs, or words. */
export function Solution({ question, recorded, lang }: SolutionProps) {
  const { solution } = recorded
  if (solution === null) return null
  switch (solution.type) {
    case 'choices':
      return null
    case 'texts':
      return (
        <div className={styles['solution']}>
          <p className={styles['label']}>
            <FormattedMessage id={solution.texts.length > 1 ? 'solution.texts' : 'solution.text'} />
          </p>
          <ul className={styles['forms']} lang={lang}>
            {solution.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )
    case 'order':
      return (
        <div className={styles['solution']}>
          <p className={styles['label']}>
            <FormattedMessage id="solution.order" />
          </p>
          <ol className={styles['list']} lang={lang}>
            {solution.order.map((id) => (
              <li key={id}>{plainText(contentOf(choicesOf(question), id))}</li>
            ))}
          </ol>
        </div>
      )
    case 'pairs':
      return (
        <div className={styles['solution']}>
          <p className={styles['label']}>
            <FormattedMessage id="solution.pairs" />
          </p>
          <dl className={styles['pairs']} lang={lang}>
            {solution.pairs.map(({ left, right }) => (
              <div key={left} className={styles['pair']}>
                <dt>{question.type === 'matching' ? plainText(contentOf(question.lefts, left)) : ''}</dt>
                <dd>{question.type === 'matching' ? plainText(contentOf(question.rights, right)) : ''}</dd>
              </div>
            ))}
          </dl>
        </div>
      )
    default:
      return solution satisfies never
  }
}
