import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import type { Language } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Page } from '#renderer/ui/page.tsx'
import styles from './start-failed-screen.module.css'

type StartFailedScreenProps = {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly language: Language
  readonly onRetry: () => void
  /** A way out that there is beside trying again, with the one main button. */
  readonly children?: ReactNode
}

/** Shown instead of everything else when the records could not be opened: what happened, what to do, nothing touched. */
export function StartFailedScreen({ code, details, language, onRetry, children = null }: StartFailedScreenProps) {
  const intl = useIntl()
  const text = errorText(code, language, details)
  return (
    <main className={styles['stage']}>
      <Page title={intl.formatMessage({ id: 'failed.title' })}>
        <div className={styles['sheet']}>
          <p className={styles['what']}>{text.what}</p>
          <p className={styles['next']}>{text.next}</p>
          {children}
          <Button kind={children === null ? 'main' : 'plain'} onPress={onRetry}>
            <FormattedMessage id="failed.action" />
          </Button>
        </div>
        <Furrows />
      </Page>
    </main>
  )
}
