import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { HelpCardView, HelpRequestView } from '#contract/protection.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ParentTrail } from '#renderer/ui/parent-trail.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Row, RowList } from '#renderer/ui/row-list.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { AnswerRequest } from './answer-request.tsx'
import { Fold } from './fold.tsx'
import styles from './help-cards-screen.module.css'
import { PassphraseForm } from './passphrase-form.tsx'
import type { Work } from './protection-store.ts'
import { SavedCard } from './saved-card.tsx'

type HelpCardsScreenProps = {
  readonly cards: Loadable<readonly HelpCardView[]>
  readonly request: HelpRequestView | null
  readonly work: Work
  readonly saved: SavedFile | null
  readonly onMake: (name: string, passphrase: string) => Promise<boolean>
  readonly onSave: (card: string) => void
  readonly onOpenRequest: () => void
  readonly onAnswer: (passphrase: string) => Promise<boolean>
  readonly onRetry: () => void
}

/** An instructor's help cards: those that are here, another one, and the answer to whoever forgot a passphrase. */
export function HelpCardsScreen(props: HelpCardsScreenProps) {
  const { cards, work, saved, onSave, onRetry } = props
  const intl = useIntl()
  const isEmpty = cards.kind === 'ready' && cards.value.length === 0
  return (
    <Page
      title={intl.formatMessage({ id: 'helpCards.title' })}
      lead={<FormattedMessage id="helpCards.lead" />}
      before={<ParentTrail place="teach" />}
    >
      <div className={styles['column']}>
        <Card>
          <h2 className={styles['title']}>
            <FormattedMessage id="helpCards.mine" />
          </h2>
          {cards.kind === 'idle' || cards.kind === 'loading' ? <Waiting /> : null}
          {cards.kind === 'failed' ? <Problem error={cards.error} onRetry={onRetry} /> : null}
          {isEmpty ? (
            <p>
              <FormattedMessage id="helpCards.none" />
            </p>
          ) : null}
          {cards.kind === 'ready' && !isEmpty ? (
            <RowList>
              {cards.value.map(({ card, name, fingerprint }) => (
                <Row key={card} level={3} title={<bdi>{name}</bdi>} facts={<span>{fingerprint}</span>}>
                  <Button
                    label={intl.formatMessage({ id: 'helpCards.save.label' }, { name })}
                    onPress={() => onSave(card)}
                  >
                    <FormattedMessage id="helpCards.save" />
                  </Button>
                </Row>
              ))}
            </RowList>
          ) : null}
          {work.deed === 'save-card' && work.saving.kind === 'failed' ? <Problem error={work.saving.error} /> : null}
          {work.deed === 'save-card' && saved?.kind === 'saved' ? <SavedCard file={saved.file} /> : null}
        </Card>
        {isEmpty ? (
          <Card>
            <h2 className={styles['title']}>
              <FormattedMessage id="helpCards.new" />
            </h2>
            <NewCard {...props} />
          </Card>
        ) : (
          <Fold title={<FormattedMessage id="helpCards.new" />}>
            <NewCard {...props} />
          </Fold>
        )}
        {isEmpty ? null : <AnswerRequest {...props} />}
      </div>
    </Page>
  )
}

function NewCard({ work, onMake }: HelpCardsScreenProps) {
  const intl = useIntl()
  const [name, setName] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isNamed = name.trim() !== ''
  const make = async (passphrase: string) => {
    setIsTried(true)
    if (!isNamed || !(await onMake(name.trim(), passphrase))) return false
    setName('')
    setIsTried(false)
    return true
  }
  return (
    <div className={styles['new']}>
      <TextField
        label={intl.formatMessage({ id: 'helpCards.name' })}
        value={name}
        maxLength={80}
        isWide
        problem={isTried && !isNamed ? intl.formatMessage({ id: 'helpCards.name.empty' }) : null}
        onChange={setName}
        onEnter={() => setIsTried(true)}
      />
      <PassphraseForm
        deed="make-card"
        work={work}
        asks={null}
        chooses={intl.formatMessage({ id: 'helpCards.passphrase' })}
        name={name}
        action={<FormattedMessage id="helpCards.make" />}
        onGo={(_, next) => make(next)}
      />
      <p>
        <FormattedMessage id="helpCards.keep" />
      </p>
    </div>
  )
}
