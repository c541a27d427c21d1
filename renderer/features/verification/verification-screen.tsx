import { FormattedMessage, useIntl } from 'react-intl'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { FilePlace } from './file-place.tsx'
import { SignedTable } from './signed-table.tsx'
import { Verdict } from './verdict.tsx'
import styles from './verification-screen.module.css'
import type { Checking, PickedFile } from './verification-store.ts'

type VerificationScreenProps = {
  readonly checking: Checking
  readonly onFile: (file: PickedFile) => void
}

/** Checks a record that somebody shows: a place for the file, then what was found and what is signed. */
export function VerificationScreen({ checking, onFile }: VerificationScreenProps) {
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: 'verify.title' })} lead={<FormattedMessage id="verify.lead" />}>
      <div className={styles['column']}>
        <FilePlace checking={checking} onFile={onFile} />
        <div aria-live="polite" className={styles['found']}>
          {checking.kind === 'failed' ? <Problem error={checking.error} /> : null}
          {checking.kind === 'unreadable' ? (
            <Notice kind="problem" title={<FormattedMessage id="verify.unreadable" />}>
              <FormattedMessage id="verify.unreadable.next" />
            </Notice>
          ) : null}
          {checking.kind === 'checked' ? (
            <>
              <Verdict verification={checking.verification} />
              {checking.verification.says === null ? null : (
                <SignedTable
                  facts={checking.verification.says}
                  isValid={checking.verification.verdict.standing !== 'invalid'}
                />
              )}
            </>
          ) : null}
        </div>
      </div>
    </Page>
  )
}
