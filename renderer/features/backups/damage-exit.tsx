import { useEffect } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Backup } from '#contract/backup.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { BackupMoment } from './backup-moment.tsx'
import type { BackupsState } from './backups-store.ts'
import styles from './damage-exit.module.css'
import { RestoreSheet } from './restore-sheet.tsx'

type DamageExitProps = Pick<BackupsState, 'newestSound' | 'restoring'> & {
  readonly onFind: () => Promise<void>
  readonly onPrepare: (backup: Backup) => void
  readonly onLeave: () => void
  readonly onRestore: () => void
}

/** The way out when the records are damaged: the newest backup that is sound. */
export function DamageExit({ newestSound, restoring, onFind, onPrepare, onLeave, onRestore }: DamageExitProps) {
  useEffect(() => void onFind(), [onFind])
  if (newestSound.kind === 'failed') return <Problem error={newestSound.error} onRetry={() => void onFind()} />
  if (newestSound.kind !== 'ready') return <Waiting />
  const backup = newestSound.value
  if (backup === null)
    return (
      <p className={styles['none']}>
        <FormattedMessage id="backups.damage.none" />
      </p>
    )
  return (
    <div className={styles['exit']}>
      <RestoreSheet restoring={restoring} onLeave={onLeave} onRestore={onRestore} />
      {restoring.kind === 'none' || restoring.kind === 'failed' ? (
        <>
          <p className={styles['offer']}>
            <FormattedMessage id="backups.damage.newest" values={{ moment: <BackupMoment at={backup.at} /> }} />
          </p>
          <div>
            <Button kind="main" onPress={() => onPrepare(backup)}>
              <FormattedMessage id="backups.goBack" />
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
