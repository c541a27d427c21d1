import { FormattedDate, FormattedMessage } from 'react-intl'
import type { CertificateDesk as Desk } from '#contract/certificate-channels.ts'
import type { GivenLevel } from '#contract/record-words.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { LapseLine } from '#renderer/ui/lapse-line.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './certificates.module.css'
import type { Doing } from './certificates-store.ts'
import { Told } from './told.tsx'

type CertificateDeskProps = {
  readonly pack: string
  readonly desk: Loadable<Desk>
  readonly doing: Doing
  /** The course is complete, or a sealed examination waits for its points. */
  readonly canAsk: boolean
  readonly onRequest: (level: GivenLevel) => void
  readonly onTake: () => void
  readonly onSave: (serial: string) => void
}

/** What others can make of a completion record: a confirmation, then a certificate; how to ask, and what came back. */
export function CertificateDesk({ pack, desk, doing, canAsk, onRequest, onTake, onSave }: CertificateDeskProps) {
  if (desk.kind === 'failed') return <Problem error={desk.error} />
  if (desk.kind !== 'ready') return null
  const isBusy = doing.kind === 'busy'
  const held = desk.value.held.filter((one) => one.pack === pack)
  const waiting = desk.value.requests.filter((one) => one.pack === pack && one.answered === null)
  const isConfirmed = held.some(({ level, lapse }) => level === 'instructor-confirmed' && lapse === null)
  return (
    <Card>
      <h2 className={styles['heading']}>
        <FormattedMessage id="certificates.title" />
      </h2>
      <p className={styles['lead']}>
        <FormattedMessage id="certificates.lead" />
      </p>
      {held.length > 0 ? (
        <ul className={styles['list']}>
          {held.map(({ serial, level, at, lapse }) => (
            <li key={serial} className={styles['line']}>
              <span className={styles['who']}>
                <strong>
                  <FormattedMessage id={`certificates.level.${level}`} />
                </strong>
                <span className={styles['code']}>{serial}</span>
                <span className={styles['soft']}>
                  <FormattedDate value={at} dateStyle="medium" />
                </span>
                {lapse === null ? null : <LapseLine lapse={lapse} />}
              </span>
              <Button isDisabled={isBusy} onPress={() => onSave(serial)}>
                <FormattedMessage id="record.save" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {waiting.map(({ request, level }) => (
        <p key={request} className={styles['soft']}>
          <FormattedMessage id={`certificates.waiting.${level}`} />
        </p>
      ))}
      <div className={styles['row']}>
        <Button isDisabled={isBusy || !canAsk} onPress={() => onRequest('instructor-confirmed')}>
          <FormattedMessage id="certificates.ask.instructor-confirmed" />
        </Button>
        {isConfirmed ? (
          <Button isDisabled={isBusy} onPress={() => onRequest('issuer-signed')}>
            <FormattedMessage id="certificates.ask.issuer-signed" />
          </Button>
        ) : null}
        <Button isDisabled={isBusy} onPress={onTake}>
          <FormattedMessage id="certificates.take" />
        </Button>
      </div>
      <p className={styles['soft']}>
        <FormattedMessage id="handIn.answers" />
      </p>
      <Told doing={doing} />
    </Card>
  )
}
