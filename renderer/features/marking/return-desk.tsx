import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MarkingDesk, ReturnOutcome } from '#contract/marking.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './marking.module.css'
import type { Returning } from './marking-store.ts'

type ReturnDeskProps = {
  readonly value: MarkingDesk
  readonly returning: Returning
  readonly tykey: string | null
  readonly onChooseTykey: () => void
  readonly onReturn: (key: string, passphrase: string) => Promise<boolean>
}

/** Signs what is marked and writes a file for each learner. An attempt goes back once all its answers are marked. */
export function ReturnDesk({ value: { answers, keys }, returning, tykey, onChooseTykey, onReturn }: ReturnDeskProps) {
  const intl = useIntl()
  const [picked, setPicked] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const key = picked ?? keys[0]?.key ?? null
  const isBusy = returning.kind === 'busy'
  const unfinished = new Set(answers.filter(({ isWhole }) => !isWhole).map(({ attempt }) => attempt))
  const ready = new Set(answers.map(({ attempt }) => attempt).filter((attempt) => !unfinished.has(attempt)))
  const go = async () => {
    if (key !== null && (await onReturn(key, passphrase))) setPassphrase('')
  }
  return (
    <Card>
      <h2 className={styles['heading']}>
        <FormattedMessage id="marking.return.title" />
      </h2>
      <p className={styles['soft']}>
        <FormattedMessage id="marking.return.lead" values={{ ready: ready.size, unfinished: unfinished.size }} />
      </p>
      {key === null ? (
        <p>
          <FormattedMessage
            id="marking.return.noKey"
            values={{
              teach: (
                <Link to="/teach">
                  <FormattedMessage id="teach.title" />
                </Link>
              ),
            }}
          />
        </p>
      ) : (
        <div className={styles['row']}>
          <Select
            label={intl.formatMessage({ id: 'giving.key' })}
            value={key}
            choices={keys.map((one) => ({ id: one.key, text: one.name, note: one.fingerprint }))}
            onChange={setPicked}
          />
          <TextField
            label={intl.formatMessage({ id: 'giving.passphrase' })}
            value={passphrase}
            isSecret
            onChange={setPassphrase}
            onEnter={() => undefined}
          />
          <Button isDisabled={isBusy} onPress={onChooseTykey}>
            {tykey === null ? (
              <FormattedMessage id="giving.tykey.none" />
            ) : (
              <FormattedMessage id="giving.tykey" values={{ name: tykey }} />
            )}
          </Button>
          <Button kind="main" isDisabled={isBusy || passphrase === '' || ready.size === 0} onPress={() => void go()}>
            <FormattedMessage id="marking.return.go" values={{ count: ready.size }} />
          </Button>
        </div>
      )}
      {returning.kind === 'failed' ? <Problem error={returning.error} /> : null}
      {returning.kind === 'done' ? (
        <ul className={styles['list']} aria-live="polite">
          {returning.outcomes.map((outcome) => (
            <li key={outcome.learner} className={styles['line']}>
              <bdi>{outcome.name}</bdi>
              <Outcome outcome={outcome} />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

function Outcome({ outcome }: { readonly outcome: ReturnOutcome }) {
  const language = useLanguage()
  if (outcome.kind === 'refused') {
    const { what, next } = errorText(outcome.code, language, outcome.details)
    return (
      <span className={styles['refused']}>
        <span>{what}</span> <span>{next}</span>
      </span>
    )
  }
  return (
    <span>
      <FormattedMessage id="marking.return.done" values={{ count: outcome.attempts }} />
    </span>
  )
}
