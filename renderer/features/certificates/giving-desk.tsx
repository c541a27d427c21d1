import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { GivingDesk as Desk } from '#contract/certificate-channels.ts'
import type { GivenLevel } from '#contract/record-words.ts'
import type { AnswerOutcome } from '#contract/trust-view.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button, buttonLook } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './certificates.module.css'
import type { Chosen, Doing } from './certificates-store.ts'
import { IssuerLists } from './issuer-lists.tsx'
import { NewKey } from './new-key.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { Told } from './told.tsx'

type GivingDeskProps = {
  readonly desk: Loadable<Desk>
  readonly chosen: Chosen
  readonly outcomes: readonly AnswerOutcome[]
  readonly unknownList: { readonly list: string; readonly fingerprint: string } | null
  readonly doing: Doing
  readonly onChoose: (what: keyof Chosen) => void
  readonly onAnswer: (level: GivenLevel, key: string, passphrase: string) => Promise<boolean>
  readonly onMakeKey: (name: string, passphrase: string) => void
  readonly onChooseIssuers: () => void
  readonly onAcceptIssuers: () => void
}

/** What learners ask for, answered for the whole class in one go; and whose signatures are trusted here. */
export function GivingDesk(props: GivingDeskProps) {
  const { desk } = props
  if (desk.kind === 'failed') return <Problem error={desk.error} />
  if (desk.kind !== 'ready') return null
  const open = desk.value.requests.filter(({ answered }) => answered === null)
  return (
    <>
      <Card>
        <h2 className={styles['heading']}>
          <FormattedMessage id="giving.title" />
        </h2>
        {open.length === 0 ? (
          <p className={styles['lead']}>
            <FormattedMessage id="giving.none" />
          </p>
        ) : (
          <ul className={styles['list']}>
            {open.map(({ request, name, pack, level }) => (
              <li key={request} className={styles['line']}>
                <span className={styles['who']}>
                  <bdi>{name}</bdi>
                  <span className={styles['soft']}>
                    <FormattedMessage id={`certificates.level.${level}`} />
                  </span>
                  <span className={styles['code']}>{pack}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <Answering {...props} value={desk.value} />
        <OutcomeList outcomes={props.outcomes} />
        <Told doing={props.doing} />
      </Card>
      <IssuerLists
        lists={desk.value.lists}
        unknown={props.unknownList}
        isBusy={props.doing.kind === 'busy'}
        onChoose={props.onChooseIssuers}
        onAccept={props.onAcceptIssuers}
      />
    </>
  )
}

/** The key, its passphrase, the files that go with it, and the two things that can be done. */
function Answering(props: GivingDeskProps & { readonly value: Desk }) {
  const { value, chosen, doing, onChoose, onAnswer, onMakeKey } = props
  const intl = useIntl()
  const [picked, setPicked] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const key = picked ?? value.keys[0]?.key ?? null
  const isBusy = doing.kind === 'busy'
  const count = (level: GivenLevel) =>
    value.requests.filter((one) => one.level === level && one.answered === null).length
  const answer = async (level: GivenLevel) => {
    if (key !== null && (await onAnswer(level, key, passphrase))) setPassphrase('')
  }
  if (key === null) return <NewKey isBusy={isBusy} onMake={onMakeKey} />
  return (
    <>
      <div className={styles['row']}>
        <Select
          label={intl.formatMessage({ id: 'giving.key' })}
          isLabelShown
          value={key}
          choices={value.keys.map((one) => ({ id: one.key, text: one.name, note: one.fingerprint }))}
          onChange={setPicked}
        />
        <TextField
          label={intl.formatMessage({ id: 'giving.passphrase' })}
          value={passphrase}
          isSecret
          onChange={setPassphrase}
          onEnter={() => undefined}
        />
      </div>
      <div className={styles['row']}>
        <Button isDisabled={isBusy} onPress={() => onChoose('tykey')}>
          {chosen.tykey === null ? (
            <FormattedMessage id="giving.tykey.none" />
          ) : (
            <FormattedMessage id="giving.tykey" values={{ name: chosen.tykey }} />
          )}
        </Button>
        <Button
          kind="main"
          isDisabled={isBusy || passphrase === '' || count('instructor-confirmed') === 0}
          onPress={() => void answer('instructor-confirmed')}
        >
          <FormattedMessage id="giving.confirm" values={{ count: count('instructor-confirmed') }} />
        </Button>
      </div>
      <div className={styles['row']}>
        <Button isDisabled={isBusy} onPress={() => onChoose('template')}>
          {chosen.template === null ? (
            <FormattedMessage id="giving.template.none" />
          ) : (
            <FormattedMessage id="giving.template" values={{ name: chosen.template }} />
          )}
        </Button>
        <Link to="/teach/template" className={buttonLook('plain')}>
          <FormattedMessage id="template.link" />
        </Link>
        <Button
          kind="main"
          isDisabled={isBusy || passphrase === '' || count('issuer-signed') === 0}
          onPress={() => void answer('issuer-signed')}
        >
          <FormattedMessage id="giving.issue" values={{ count: count('issuer-signed') }} />
        </Button>
      </div>
    </>
  )
}
