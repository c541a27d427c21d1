import { FormattedDate, FormattedMessage } from 'react-intl'
import type { TakenList } from '#contract/trust-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import styles from './certificates.module.css'

type IssuerListsProps = {
  readonly lists: readonly TakenList[]
  readonly unknown: { readonly list: string; readonly fingerprint: string } | null
  readonly isBusy: boolean
  readonly onChoose: () => void
  readonly onAccept: () => void
}

/** Whose signatures are trusted here: the lists that organisations publish, and the way to take one in. */
export function IssuerLists({ lists, unknown, isBusy, onChoose, onAccept }: IssuerListsProps) {
  return (
    <Card>
      <h2 className={styles['heading']}>
        <FormattedMessage id="issuers.title" />
      </h2>
      <p className={styles['lead']}>
        <FormattedMessage id="issuers.lead" />
      </p>
      <ul className={styles['list']}>
        {lists.map(({ name, number, at, entries, fingerprint }) => (
          <li key={name} className={styles['line']}>
            <span className={styles['who']}>
              <span>{name}</span>
              <span className={styles['soft']}>
                <FormattedMessage
                  id="issuers.issue"
                  values={{ number, entries, date: <FormattedDate value={at} dateStyle="medium" /> }}
                />
              </span>
              <span className={styles['code']}>{fingerprint}</span>
            </span>
          </li>
        ))}
      </ul>
      {unknown === null ? null : (
        <div className={styles['unknown']}>
          <p>
            <FormattedMessage
              id="issuers.unknown"
              values={{
                list: unknown.list,
                fingerprint: <span className={styles['code']}>{unknown.fingerprint}</span>,
              }}
            />
          </p>
          <Button isDisabled={isBusy} onPress={onAccept}>
            <FormattedMessage id="issuers.accept" />
          </Button>
        </div>
      )}
      <Button isDisabled={isBusy} onPress={onChoose}>
        <FormattedMessage id="issuers.choose" />
      </Button>
    </Card>
  )
}
