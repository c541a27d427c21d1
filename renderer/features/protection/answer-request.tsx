import { useState } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { HelpRequestView } from '#contract/protection.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ConsentBox } from '#renderer/ui/consent-box.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './help-cards-screen.module.css'
import { PassphraseForm } from './passphrase-form.tsx'
import type { Work } from './protection-store.ts'
import { SavedCard } from './saved-card.tsx'

type AnswerRequestProps = {
  readonly request: HelpRequestView | null
  readonly work: Work
  readonly saved: SavedFile | null
  readonly onOpenRequest: () => void
  readonly onAnswer: (passphrase: string) => Promise<boolean>
}

/** Opens a request for help, says who asks, and answers once the instructor has made sure of them. */
export function AnswerRequest({ request, work, saved, onOpenRequest, onAnswer }: AnswerRequestProps) {
  const isFailed = work.deed === 'open-request' && work.saving.kind === 'failed'
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="helpCards.answer" />
      </h2>
      <p>
        <FormattedMessage id="helpCards.answer.text" />
      </p>
      <Button onPress={onOpenRequest}>
        <FormattedMessage id="helpCards.open" />
      </Button>
      {isFailed ? <Problem error={work.saving.error} /> : null}
      {request === null ? null : (
        <Asking key={`${request.learner} ${request.at}`} request={request} work={work} onAnswer={onAnswer} />
      )}
      {work.deed === 'answer-request' && saved?.kind === 'saved' ? <SavedCard file={saved.file} /> : null}
    </Card>
  )
}

type AskingProps = Pick<AnswerRequestProps, 'work' | 'onAnswer'> & { readonly request: HelpRequestView }

function Asking({ request, work, onAnswer }: AskingProps) {
  const intl = useIntl()
  const [isSure, setIsSure] = useState(false)
  const { name, fingerprint, at, card } = request
  return (
    <div className={styles['asking']}>
      <p className={styles['who']}>
        <FormattedMessage id="helpCards.asks" values={{ name: <bdi>{name}</bdi>, card: <bdi>{card.name}</bdi> }} />
      </p>
      <p>
        <FormattedMessage
          id="helpCards.asks.when"
          values={{ fingerprint, time: <FormattedDate value={at} dateStyle="long" timeStyle="short" /> }}
        />
      </p>
      <ConsentBox isGiven={isSure} onChange={setIsSure}>
        <FormattedMessage id="helpCards.sure" values={{ name: <bdi>{name}</bdi> }} />
      </ConsentBox>
      <PassphraseForm
        deed="answer-request"
        work={work}
        asks={intl.formatMessage({ id: 'helpCards.passphrase' })}
        chooses={null}
        name={name}
        isBlocked={!isSure}
        action={<FormattedMessage id="helpCards.go" />}
        onGo={onAnswer}
      />
    </div>
  )
}
