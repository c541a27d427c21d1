import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { AttemptView } from '#contract/attempt-view.ts'
import { Percent } from '#renderer/ui/percent.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useArrival } from '#renderer/ui/use-arrival.ts'
import { AttemptHistory } from './attempt-history.tsx'
import { objectiveShares } from './objective-shares.ts'
import { ResultQuestions } from './result-questions.tsx'
import styles from './result-screen.module.css'
import type { ResultValue } from './result-store.ts'
import { Unread, unmarkedIn } from './unread.tsx'
import { WhatNext } from './what-next.tsx'

type ResultScreenProps = { readonly attempt: AttemptView; readonly value: ResultValue }

/** What an attempt came to: the share, passed or not, objective by objective, each question, and what to do next. */
export function ResultScreen({ attempt, value }: ResultScreenProps) {
  const intl = useIntl()
  const heading = useArrival<HTMLHeadingElement>()
  const { module, history } = value
  const { result, passPercent } = attempt
  const params = { pack: attempt.pack, module: attempt.module }
  const isWaiting = result === null && attempt.submittedAt !== null
  const shares = module === null || isWaiting ? [] : objectiveShares(attempt, module.objectives)
  return (
    <div className={styles['screen']}>
      <Trail>
        <Link to="/learn/$pack" params={{ pack: attempt.pack }}>
          {attempt.packTitle}
        </Link>
        <Link to="/learn/$pack/$module" params={params}>
          {attempt.moduleTitle}
        </Link>
      </Trail>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        <FormattedMessage id="result.title" />
      </h1>
      {result === null ? (
        <Unmarked attempt={attempt} isHandedIn={isWaiting} />
      ) : (
        <section className={styles['sum']} data-passed={result.passed}>
          <p className={styles['share']}>
            <Percent basisPoints={result.basisPoints} />
          </p>
          <div className={styles['words']}>
            <p className={styles['passed']}>
              <FormattedMessage id={result.passed ? 'result.passed' : 'result.notPassed'} />
            </p>
            <p className={styles['mark']}>
              <FormattedMessage
                id="result.mark"
                values={{
                  passPercent,
                  earned: intl.formatNumber(result.earnedMilliPoints / 1000, { maximumFractionDigits: 2 }),
                  full: intl.formatNumber(result.fullMilliPoints / 1000, { maximumFractionDigits: 2 }),
                }}
              />
            </p>
          </div>
        </section>
      )}
      <Unread attempt={attempt} />
      <WhatNext attempt={attempt} module={module} />
      {shares.length === 0 ? null : (
        <section className={styles['part']}>
          <h2 className={styles['heading']}>
            <FormattedMessage id="result.objectives" />
          </h2>
          <ul className={styles['objectives']}>
            {shares.map((share) => {
              const basisPoints = Math.floor((share.earnedMilliPoints * 10_000) / share.fullMilliPoints)
              return (
                <li key={share.id} className={styles['objective']}>
                  <span>{share.text}</span>
                  <span className={styles['number']}>
                    <Percent basisPoints={basisPoints} />
                  </span>
                  <Progress label={share.text} value={share.earnedMilliPoints} of={share.fullMilliPoints} />
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section className={styles['part']}>
        <h2 className={styles['heading']}>
          <FormattedMessage id="result.questions" />
        </h2>
        <ResultQuestions attempt={attempt} />
      </section>
      {history.length < 2 ? null : (
        <section className={styles['part']}>
          <h2 className={styles['heading']}>
            <FormattedMessage id="attempts.title" />
          </h2>
          <AttemptHistory history={history} place={params} current={attempt.attempt} />
        </section>
      )}
    </div>
  )
}

/** Without a result: an attempt that is still open, or one that is marked by whoever has the keys, or by a person. */
function Unmarked({ attempt, isHandedIn }: { readonly attempt: AttemptView; readonly isHandedIn: boolean }) {
  if (!isHandedIn) {
    return (
      <p>
        <FormattedMessage id="result.open" />
      </p>
    )
  }
  return (
    <section className={styles['sum']}>
      <div className={styles['words']}>
        <p className={styles['passed']}>
          <FormattedMessage id="result.waiting" />
        </p>
        <p className={styles['mark']}>
          <FormattedMessage id={unmarkedIn(attempt) > 0 ? 'result.waiting.person' : 'result.waiting.text'} />
        </p>
      </div>
    </section>
  )
}
