import { FormattedMessage } from 'react-intl'
import type { ReplyError } from '#contract/errors/reply.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import styles from './problem.module.css'
import { useLanguage } from './use-language.ts'

type ProblemProps = {
  readonly error: ReplyError
  /** Left out where the button that failed stands beside it and tries again. */
  readonly onRetry?: () => void
}

/** A failure in the reader's words: what happened, what to do, and the way to try again. */
export function Problem({ error, onRetry }: ProblemProps) {
  const language = useLanguage()
  const { code, details, incident = '' } = error
  const text = errorText(code, language, { incident, ...details })
  return (
    <div className={styles['problem']}>
      <Notice kind="problem" title={text.what}>
        {text.next}
      </Notice>
      {onRetry === undefined ? null : (
        <Button onPress={onRetry}>
          <FormattedMessage id="failed.action" />
        </Button>
      )}
    </div>
  )
}
