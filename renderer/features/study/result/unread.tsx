import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { AttemptView } from '#contract/attempt-view.ts'
import { SentenceSpace } from '#renderer/ui/sentence-space.tsx'
import styles from './result-screen.module.css'

/** How many written answers of an attempt that was handed in wait for a person. */
export function unmarkedIn({ questions, submittedAt }: AttemptView): number {
  if (submittedAt === null) return 0
  return questions.filter(({ question, recorded }) => question.type === 'open' && recorded?.marking === null).length
}

/** Says that written answers wait to be marked, whether they change the result, and the way there and back. Nothing where none waits. */
export function Unread({ attempt }: { readonly attempt: AttemptView }) {
  const count = unmarkedIn(attempt)
  if (count === 0) return null
  return (
    <p className={styles['mark']}>
      {attempt.result === null ? null : (
        <>
          <FormattedMessage id="result.unread" values={{ count }} />
          <SentenceSpace />
        </>
      )}
      <FormattedMessage
        id="result.unread.way"
        values={{
          settings: (
            <Link to="/settings">
              <FormattedMessage id="handIn.title" />
            </Link>
          ),
          record: (
            <Link to="/learn/$pack/record" params={{ pack: attempt.pack }}>
              <FormattedMessage id="certificates.title" />
            </Link>
          ),
        }}
      />
    </p>
  )
}
