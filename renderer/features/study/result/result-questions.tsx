import { Link } from '@tanstack/react-router'
import { CircleDashed } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { AttemptView } from '#contract/attempt-view.ts'
import type { Question, RecordedAnswer } from '#contract/question-view.ts'
import { plainText } from '#renderer/content/plain-text.ts'
import { verdictIcons } from '../question/verdict.tsx'
import styles from './result-questions.module.css'

/** The questions of an attempt in their order, each with its verdict and the way to how it was answered. */
export function ResultQuestions({ attempt }: { readonly attempt: AttemptView }) {
  return (
    <ol className={styles['list']}>
      {attempt.questions.map(({ question, recorded }, index) => {
        const verdict = verdictOf(question, recorded)
        const Icon = verdict === 'none' ? CircleDashed : verdictIcons[verdict]
        return (
          <li key={question.id} data-verdict={verdict}>
            <Link
              to="/learn/$pack/$module/result/$attempt/$question"
              params={{
                pack: attempt.pack,
                module: attempt.module,
                attempt: attempt.attempt,
                question: question.id,
              }}
              className={styles['line'] ?? ''}
            >
              <span className={styles['number']}>{index + 1}</span>
              <span className={styles['prompt']}>{plainText(question.prompt)}</span>
              <span className={styles['verdict']}>
                <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.8} />
                <FormattedMessage id={`verdict.${verdict}`} />
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

function verdictOf(question: Question, recorded: RecordedAnswer | null): 'none' | keyof typeof verdictIcons {
  if (recorded === null) return 'none'
  if (recorded.marking === null) return 'unmarked'
  return question.type === 'open' ? 'marked' : recorded.marking.verdict
}
