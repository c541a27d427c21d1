import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './take-page.module.css'
import type { PageTaken } from './verification-store.ts'

/** Offers the page that checks records in any browser, for those who have no Tianye. */
export function TakePage({ page, onSave }: { readonly page: PageTaken; readonly onSave: () => void }) {
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="verify.page" />
      </h2>
      <p className={styles['text']}>
        <FormattedMessage id="verify.page.hint" />
      </p>
      <Button onPress={onSave}>
        <FormattedMessage id="verify.page.save" />
      </Button>
      <div aria-live="polite">
        {page.kind === 'saved' ? (
          <p className={styles['saved']}>
            <FormattedMessage id="record.saved" values={{ file: page.file }} />
          </p>
        ) : null}
        {page.kind === 'failed' ? <Problem error={page.error} /> : null}
      </div>
    </Card>
  )
}
