import { FormattedMessage } from 'react-intl'
import { errorText } from '#contract/messages/error-texts.ts'
import type { AnswerOutcome } from '#contract/trust-view.ts'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './certificates.module.css'

/** What became of each request that was answered. */
export function OutcomeList({ outcomes }: { readonly outcomes: readonly AnswerOutcome[] }) {
  return (
    <ul className={styles['list']} aria-live="polite">
      {outcomes.map((outcome) => (
        <li key={outcome.request.request} className={styles['line']}>
          <bdi>{outcome.request.name}</bdi>
          <Outcome outcome={outcome} />
        </li>
      ))}
    </ul>
  )
}

function Outcome({ outcome }: { readonly outcome: AnswerOutcome }) {
  const language = useLanguage()
  if (outcome.kind === 'refused') {
    const { what, next } = errorText(outcome.code, language, outcome.details)
    return (
      <span className={styles['refused']}>
        <span>{what}</span> <span>{next}</span>
      </span>
    )
  }
  if (outcome.kind === 'marked')
    return (
      <span>
        <FormattedMessage id="giving.marked" values={{ count: outcome.attempts }} />
      </span>
    )
  return (
    <span>
      <FormattedMessage
        id="giving.given"
        values={{ serial: <span className={styles['code']}>{outcome.serial}</span> }}
      />
    </span>
  )
}
