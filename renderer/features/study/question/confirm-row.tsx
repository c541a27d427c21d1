import { FormattedMessage } from 'react-intl'
import type { Question } from '#contract/question-view.ts'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import styles from './confirm-row.module.css'

type ConfirmRowProps = {
  readonly question: Question
  readonly saving: Saving
  readonly isComplete: boolean
  /** Whether the answer begins a new attempt at a module that was handed in before. */
  readonly opensNewAttempt: boolean
  readonly onConfirm: () => void
}

/** The button that records an answer, the keys that do the same, and what went wrong if it did. */
export function ConfirmRow({ question, saving, isComplete, opensNewAttempt, onConfirm }: ConfirmRowProps) {
  const isSlow = useIsLate(saving.kind === 'saving', 800)
  return (
    <div className={styles['foot']}>
      <div className={styles['row']}>
        <Button kind="main" onPress={onConfirm} isDisabled={!isComplete || saving.kind === 'saving'}>
          <FormattedMessage id={isSlow ? 'app.saving' : 'question.confirm'} />
        </Button>
        <p className={styles['hint']}>
          <KeyHint question={question} />
        </p>
      </div>
      {opensNewAttempt ? (
        <p className={styles['hint']}>
          <FormattedMessage id="question.newAttempt" />
        </p>
      ) : null}
      {saving.kind === 'failed' ? <Problem error={saving.error} /> : null}
    </div>
  )
}

function KeyHint({ question }: { readonly question: Question }) {
  if (question.type === 'ordering' || question.type === 'matching') return <FormattedMessage id="question.hint.final" />
  if (question.type === 'open') return <FormattedMessage id="question.hint.final" />
  const enter = <kbd>{enterKey}</kbd>
  if (!('options' in question)) return <FormattedMessage id="question.hint.text" values={{ enter }} />
  return (
    <FormattedMessage
      id="question.hint.options"
      values={{ first: <kbd>{1}</kbd>, last: <kbd>{Math.min(9, question.options.length)}</kbd>, enter }}
    />
  )
}

/** As it is printed on the key. */
const enterKey = 'Enter'
