import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { QuarantinedChainView } from '#contract/bundle.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import styles from './teach.module.css'

type Person = NonNullable<QuarantinedChainView['sender']>

type UnvouchedListProps = {
  readonly chains: readonly QuarantinedChainView[]
  readonly isBusy: boolean
  readonly onAccept: (learner: string) => void
}

/** Those whose records are kept apart until somebody here knows them: who they say they are, and the way to let them count. */
export function UnvouchedList({ chains, isBusy, onAccept }: UnvouchedListProps) {
  const [asked, setAsked] = useState<Person | null>(null)
  const senders = sendersOf(chains)
  const strays = chains.filter(({ sender }) => sender === null)
  return (
    <Card>
      <h2 className={styles['heading']}>
        <FormattedMessage id="teach.apart" />
      </h2>
      <p className={styles['lead']}>
        <FormattedMessage id="teach.apart.lead" />
      </p>
      <ul className={styles['list']}>
        {senders.map(({ person, events }) => (
          <li key={person.learner} className={styles['line']}>
            <span className={styles['who']}>
              <bdi className={styles['name']}>{person.name}</bdi>
              <span className={styles['code']}>{person.fingerprint}</span>
              <span className={styles['soft']}>
                <FormattedMessage id="teach.records" values={{ count: events }} />
              </span>
            </span>
            <Button isDisabled={isBusy} onPress={() => setAsked(person)}>
              <FormattedMessage id="teach.accept" />
            </Button>
          </li>
        ))}
        {strays.map(({ chain, events }) => (
          <li key={chain} className={styles['line']}>
            <span className={styles['who']}>
              <FormattedMessage id="teach.apart.stray" />
              <span className={styles['code']}>{chain}</span>
              <span className={styles['soft']}>
                <FormattedMessage id="teach.records" values={{ count: events }} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={<FormattedMessage id="teach.accept.title" values={{ name: <bdi>{asked?.name}</bdi> }} />}
        back={<FormattedMessage id="teach.accept.back" />}
        go={<FormattedMessage id="teach.accept.go" />}
        onBack={() => setAsked(null)}
        onGo={() => {
          if (asked !== null) onAccept(asked.learner)
          setAsked(null)
        }}
      >
        <FormattedMessage
          id="teach.accept.text"
          values={{ fingerprint: <span className={styles['code']}>{asked?.fingerprint}</span> }}
        />
      </ConfirmDialog>
    </Card>
  )
}

/** Each person once, with the records of all their chains. */
function sendersOf(chains: readonly QuarantinedChainView[]) {
  const senders = new Map<string, { readonly person: Person; readonly events: number }>()
  for (const { sender, events } of chains) {
    if (sender === null) continue
    senders.set(sender.learner, { person: sender, events: events + (senders.get(sender.learner)?.events ?? 0) })
  }
  return [...senders.values()]
}
