import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { SentenceSpace } from '#renderer/ui/sentence-space.tsx'
import { BackupMoment } from './backup-moment.tsx'
import type { Restoring } from './backups-store.ts'
import styles from './restore-sheet.module.css'

type RestoreSheetProps = {
  readonly restoring: Restoring
  readonly onLeave: () => void
  readonly onRestore: () => void
}

/** Going back to a backup: what it brings and what it costs, told before anything has changed. */
export function RestoreSheet({ restoring, onLeave, onRestore }: RestoreSheetProps) {
  switch (restoring.kind) {
    case 'none':
      return null
    case 'failed':
      return <Problem error={restoring.error} />
    case 'preparing':
      return (
        <Card>
          <output className={styles['preparing']}>
            <FormattedMessage id="backups.preparing" values={{ moment: <BackupMoment at={restoring.backup.at} /> }} />
          </output>
        </Card>
      )
    case 'ready':
      return <Ready restoring={restoring} onLeave={onLeave} onRestore={onRestore} />
    default:
      return restoring satisfies never
  }
}

function Ready({
  restoring: { report, going },
  onLeave,
  onRestore,
}: RestoreSheetProps & { readonly restoring: Extract<Restoring, { kind: 'ready' }> }) {
  const { backup, events, isSalvaged, recovered, lost, setAside } = report
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="backups.ready" values={{ moment: <BackupMoment at={backup.at} /> }} />
      </h2>
      <ul className={styles['facts']}>
        <li>
          <FormattedMessage id="backups.ready.events" values={{ count: events }} />
        </li>
        {isSalvaged ? (
          <li>
            <FormattedMessage id="backups.ready.recovered" values={{ recovered }} />
            <SentenceSpace />
            {lost === null ? (
              <FormattedMessage id="backups.ready.lost.unknown" />
            ) : (
              <FormattedMessage id="backups.ready.lost" values={{ lost }} />
            )}
          </li>
        ) : (
          <li>
            <FormattedMessage id="backups.ready.since" />
          </li>
        )}
        <li>
          <FormattedMessage id="backups.ready.aside" values={{ folder: <code>{setAside}</code> }} />
        </li>
      </ul>
      {going.kind === 'failed' ? <Problem error={going.error} /> : null}
      <div className={styles['row']}>
        <Button kind="main" isDisabled={going.kind === 'saving'} onPress={onRestore}>
          <FormattedMessage id="backups.restore" />
        </Button>
        <Button isDisabled={going.kind === 'saving'} onPress={onLeave}>
          <FormattedMessage id="backups.leave" />
        </Button>
      </div>
    </Card>
  )
}
