import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { BackupTrouble } from '#contract/backup.ts'
import { Button, buttonLook } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import styles from './backup-trouble-note.module.css'

type BackupTroubleNoteProps = { readonly trouble: BackupTrouble; readonly onSeen: () => void }

/** What is wrong with the backup of the day, what is safe all the same, and where to go. */
export function BackupTroubleNote({ trouble, onSeen }: BackupTroubleNoteProps) {
  return (
    <div className={styles['note']}>
      <Notice kind="attention" title={<FormattedMessage id={`backups.trouble.${trouble}`} />}>
        <FormattedMessage id={`backups.trouble.${trouble}.next`} />
      </Notice>
      <div className={styles['row']}>
        <Link to="/backups" className={buttonLook('plain')}>
          <FormattedMessage id="backups.settings.go" />
        </Link>
        <Button onPress={onSeen}>
          <FormattedMessage id="backups.trouble.seen" />
        </Button>
      </div>
    </div>
  )
}
