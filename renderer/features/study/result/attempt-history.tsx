import { Link } from '@tanstack/react-router'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { AttemptSummary } from '#contract/attempt-view.ts'
import { Percent } from '#renderer/ui/percent.tsx'
import styles from './attempt-history.module.css'

type AttemptHistoryProps = {
  /** The latest first. */
  readonly history: readonly AttemptSummary[]
  readonly place: { readonly pack: string; readonly module: string }
  /** The attempt that is on screen, if one is. */
  readonly current: string | null
}

/** All attempts at a module: none is lost, none is changed. */
export function AttemptHistory({ history, place, current }: AttemptHistoryProps) {
  return (
    <ul className={styles['list']}>
      {history.map((summary) => (
        <li key={summary.attempt} className={styles['line']}>
          <span className={styles['date']}>
            {summary.submittedAt === null ? (
              <Link to="/learn/$pack/$module" params={place} className={styles['link'] ?? ''}>
                <When summary={summary} />
              </Link>
            ) : (
              <Link
                to="/learn/$pack/$module/result/$attempt"
                params={{ ...place, attempt: summary.attempt }}
                className={styles['link'] ?? ''}
                aria-current={summary.attempt === current ? 'true' : undefined}
              >
                <When summary={summary} />
              </Link>
            )}
          </span>
          <span className={styles['share']}>
            {summary.result === null ? null : <Percent basisPoints={summary.result.basisPoints} />}
          </span>
          <span className={styles['word']}>
            <FormattedMessage
              id={wordFor(summary)}
              values={{ answered: summary.answered, questions: summary.questions, passPercent: summary.passPercent }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

function When({ summary }: { readonly summary: AttemptSummary }) {
  return <FormattedDate value={summary.submittedAt ?? summary.startedAt} dateStyle="long" timeStyle="short" />
}

function wordFor({ result, submittedAt }: AttemptSummary) {
  if (submittedAt === null) return 'attempts.open'
  if (result === null) return 'attempts.waiting'
  return result.passed ? 'attempts.passed' : 'attempts.notPassed'
}
