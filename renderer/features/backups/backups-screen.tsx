import { FormattedMessage, useIntl } from 'react-intl'
import type { Backup } from '#contract/backup.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ParentTrail } from '#renderer/ui/parent-trail.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { BackupList } from './backup-list.tsx'
import styles from './backups-screen.module.css'
import type { BackupsState } from './backups-store.ts'
import { RestoreSheet } from './restore-sheet.tsx'

type BackupsScreenProps = Pick<BackupsState, 'backups' | 'making' | 'checks' | 'restoring'> & {
  readonly onMake: () => void
  readonly onCheck: (backup: Backup) => void
  readonly onPrepare: (backup: Backup) => void
  readonly onLeave: () => void
  readonly onRestore: () => void
  readonly onRetry: () => void
}

/** The backups on this computer: made, read again, gone back to. */
export function BackupsScreen(props: BackupsScreenProps) {
  const { backups, making, checks, restoring, onMake, onCheck, onPrepare, onLeave, onRestore, onRetry } = props
  const intl = useIntl()
  const isBusy = making.kind === 'saving' || restoring.kind === 'preparing' || restoring.kind === 'ready'
  return (
    <Page
      title={intl.formatMessage({ id: 'backups.title' })}
      lead={<FormattedMessage id="backups.lead" />}
      before={<ParentTrail place="settings" />}
    >
      <div className={styles['column']}>
        <RestoreSheet restoring={restoring} onLeave={onLeave} onRestore={onRestore} />
        <div className={styles['make']}>
          <Button kind={restoring.kind === 'ready' ? 'plain' : 'main'} isDisabled={isBusy} onPress={onMake}>
            <FormattedMessage id={making.kind === 'saving' ? 'backups.making' : 'backups.make'} />
          </Button>
        </div>
        {making.kind === 'failed' ? <Problem error={making.error} /> : null}
        {backups.kind === 'idle' || backups.kind === 'loading' ? <Waiting /> : null}
        {backups.kind === 'failed' ? <Problem error={backups.error} onRetry={onRetry} /> : null}
        {backups.kind === 'ready' && backups.value.length === 0 ? (
          <p className={styles['none']}>
            <FormattedMessage id="backups.none" />
          </p>
        ) : null}
        {backups.kind === 'ready' && backups.value.length > 0 ? (
          <BackupList backups={backups.value} checks={checks} isBusy={isBusy} onCheck={onCheck} onPrepare={onPrepare} />
        ) : null}
        <p className={styles['note']}>
          <FormattedMessage id="backups.note" />
        </p>
      </div>
    </Page>
  )
}
