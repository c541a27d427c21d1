import { FormattedMessage, useIntl } from 'react-intl'
import type { Backup } from '#contract/backup.ts'
import { backupReasonTexts, backupStandingTexts } from '#contract/messages/backup-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FileSize } from '#renderer/ui/file-size.tsx'
import { Row, RowList } from '#renderer/ui/row-list.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './backup-list.module.css'
import { BackupMoment } from './backup-moment.tsx'
import type { Checking } from './backups-store.ts'

type BackupListProps = {
  readonly backups: readonly Backup[]
  readonly checks: Readonly<Record<string, Checking>>
  readonly isBusy: boolean
  readonly onCheck: (backup: Backup) => void
  readonly onPrepare: (backup: Backup) => void
}

/** The backups, newest first: what each is, and what can be done with it. */
export function BackupList({ backups, checks, isBusy, onCheck, onPrepare }: BackupListProps) {
  const intl = useIntl()
  const language = useLanguage()
  return (
    <RowList>
      {backups.map((one) => {
        const moment = intl.formatDate(one.at, { dateStyle: 'long', timeStyle: 'short' })
        return (
          <Row
            key={one.backup}
            level={2}
            title={<BackupMoment at={one.at} />}
            facts={
              <>
                <span>{backupReasonTexts[one.reason][language]}</span>
                <span>
                  <FileSize bytes={one.bytes} />
                </span>
                <Found checking={checks[one.backup]} />
              </>
            }
          >
            <Button
              label={intl.formatMessage({ id: 'backups.check.label' }, { moment })}
              isDisabled={checks[one.backup]?.kind === 'reading'}
              onPress={() => onCheck(one)}
            >
              <FormattedMessage id="backups.check" />
            </Button>
            <Button
              label={intl.formatMessage({ id: 'backups.goBack.label' }, { moment })}
              isDisabled={isBusy}
              onPress={() => onPrepare(one)}
            >
              <FormattedMessage id="backups.goBack" />
            </Button>
          </Row>
        )
      })}
    </RowList>
  )
}

function Found({ checking }: { readonly checking: Checking | undefined }) {
  const language = useLanguage()
  if (checking === undefined) return null
  if (checking.kind === 'reading')
    return (
      <output>
        <FormattedMessage id="backups.checking" />
      </output>
    )
  const { check } = checking
  return (
    <output className={check.standing === 'sound' ? styles['sound'] : styles['unsound']}>
      {backupStandingTexts[check.standing][language]}
      {check.standing === 'sound' ? (
        <>
          {' · '}
          <FormattedMessage id="backups.events" values={{ count: check.events }} />
        </>
      ) : null}
    </output>
  )
}
