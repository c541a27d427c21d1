import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { ErasureReceipt } from '#contract/privacy.ts'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './privacy-screen.module.css'

type ReceiptScreenProps = {
  readonly receipt: ErasureReceipt
  readonly file: SavedFile | null
  readonly saving: Saving
  readonly onSave: () => void
  readonly onDone: () => void
}

/** What was erased, and the copies that nobody but their owners can reach. */
export function ReceiptScreen({ receipt, file, saving, onSave, onDone }: ReceiptScreenProps) {
  const intl = useIntl()
  return (
    <Page
      title={intl.formatMessage({ id: 'privacy.receipt.title' })}
      lead={
        <FormattedMessage
          id={receipt.outOfReach.includes('backups') ? 'privacy.receipt.lead.kept' : 'privacy.receipt.lead'}
          values={{
            name: receipt.name,
            date: <FormattedDate value={receipt.at} dateStyle="long" timeStyle="short" />,
          }}
        />
      }
    >
      <div className={styles['column']}>
        <p>
          <FormattedMessage id="privacy.receipt.copies" values={receipt.copies} />
        </p>
        <Card>
          <h2 className={styles['title']}>
            <FormattedMessage id="privacy.receipt.reach" />
          </h2>
          <ul className={styles['copies']}>
            {receipt.outOfReach.map((copy) => (
              <li key={copy}>
                <FormattedMessage id={`privacy.receipt.${copy}`} />
              </li>
            ))}
          </ul>
        </Card>
        <p>
          <FormattedMessage id="privacy.receipt.stays" />
        </p>
        {saving.kind === 'failed' ? <Problem error={saving.error} /> : null}
        {file?.kind === 'saved' ? (
          <output className={styles['saved']}>
            <FormattedMessage id="privacy.saved" values={{ file: file.file }} />
          </output>
        ) : null}
        <div className={styles['row']}>
          <Button onPress={onSave}>
            <FormattedMessage id="privacy.receipt.save" />
          </Button>
          <Button kind="main" onPress={onDone}>
            <FormattedMessage id="protection.code.done" />
          </Button>
        </div>
      </div>
    </Page>
  )
}
