import { FormattedMessage, useIntl } from 'react-intl'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { CodeField } from './code-field.tsx'
import { RecordPlace } from './record-place.tsx'
import { SignedTable } from './signed-table.tsx'
import { TakePage } from './take-page.tsx'
import { Verdict } from './verdict.tsx'
import styles from './verification-screen.module.css'
import type { Checking, PageTaken, PickedFile } from './verification-store.ts'

type VerificationScreenProps = {
  readonly checking: Checking
  readonly page: PageTaken
  readonly onFile: (file: PickedFile) => void
  readonly onCode: (code: string) => void
  readonly onSavePage: () => void
}

/** Checks a record that somebody shows: places for its file and for the text of its code, then what was found and signed. */
export function VerificationScreen({ checking, page, onFile, onCode, onSavePage }: VerificationScreenProps) {
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: 'verify.title' })} lead={<FormattedMessage id="verify.lead" />}>
      <div className={styles['column']}>
        <RecordPlace checking={checking} onFile={onFile} />
        <CodeField onCode={onCode} />
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
              {checking.verification.says === null ? null : <SignedTable verification={checking.verification} />}
            </>
          ) : null}
        </div>
        <TakePage page={page} onSave={onSavePage} />
      </div>
    </Page>
  )
}
