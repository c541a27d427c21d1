import { FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { ProtectionView } from '#contract/protection.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { CodeSheet } from './code-sheet.tsx'
import { Fold } from './fold.tsx'
import { HelpCard } from './help-card.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import styles from './protection-screen.module.css'
import type { Work } from './protection-store.ts'

type ProtectionScreenProps = {
  readonly name: string
  readonly status: ProtectionView
  readonly work: Work
  readonly isDone: boolean
  readonly code: string | null
  readonly saved: SavedFile | null
  readonly onSet: (passphrase: string) => Promise<boolean>
  readonly onChange: (passphrase: string, next: string) => Promise<boolean>
  readonly onRemove: (passphrase: string) => Promise<boolean>
  readonly onNewCode: (passphrase: string) => Promise<boolean>
  readonly onReopen: (passphrase: string) => Promise<boolean>
  readonly onMoveOut: (passphrase: string) => Promise<boolean>
  readonly onPrint: () => void
  readonly onSaveCode: () => void
  readonly onKept: () => void
  readonly onChooseHelp: () => void
  readonly onDismissHelp: () => void
}

/** A learner's passphrase: what it protects, setting, changing and removing it. A new code stands alone until it is kept. */
export function ProtectionScreen(props: ProtectionScreenProps) {
  const { name, status, work, code, saved } = props
  const intl = useIntl()
  if (code !== null) {
    return (
      <Page
        key="code"
        title={intl.formatMessage({ id: 'protection.code.title' })}
        lead={<FormattedMessage id="protection.code.lead" />}
      >
        <CodeSheet
          name={name}
          code={code}
          saved={saved}
          work={work}
          onPrint={props.onPrint}
          onSave={props.onSaveCode}
          onKept={props.onKept}
        />
      </Page>
    )
  }
  const isSet = status.lock !== 'none'
  return (
    <Page
      key="protection"
      title={intl.formatMessage({ id: 'protection.title' })}
      lead={<FormattedMessage id={isSet ? 'protection.lead.open' : 'protection.lead.none'} />}
    >
      <div className={styles['column']}>
        <Card>
          <h2 className={styles['title']}>
            <FormattedMessage id="protection.what" />
          </h2>
          <ul className={styles['facts']}>
            {(['yes', 'no', 'none', 'loss', 'copy', 'before'] as const).map((fact) => (
              <li key={fact}>
                <FormattedMessage id={`protection.what.${fact}`} />
              </li>
            ))}
          </ul>
        </Card>
        {isSet ? <SetActions {...props} /> : <FirstPassphrase {...props} />}
        {status.closedKeys > 0 ? <ClosedTexts {...props} /> : null}
        <Fold title={<FormattedMessage id="protection.move.title" />}>
          <p>
            <FormattedMessage id="protection.move.text" />
          </p>
          <PassphraseForm
            deed="move-out"
            work={work}
            asks={null}
            chooses={intl.formatMessage({ id: 'protection.move.label' })}
            name={name}
            action={<FormattedMessage id="protection.move.action" />}
            onGo={(_, next) => props.onMoveOut(next)}
          />
          {work.deed === 'move-out' && saved?.kind === 'saved' ? (
            <output>
              <FormattedMessage id="protection.move.saved" values={{ file: saved.file }} />
            </output>
          ) : null}
        </Fold>
      </div>
    </Page>
  )
}

function FirstPassphrase({ name, work, onSet }: ProtectionScreenProps) {
  const intl = useIntl()
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="protection.set.title" />
      </h2>
      <PassphraseForm
        deed="set"
        work={work}
        asks={null}
        chooses={intl.formatMessage({ id: 'passphrase.new' })}
        name={name}
        kind="main"
        action={<FormattedMessage id="protection.set.action" />}
        working={<FormattedMessage id="protection.set.working" />}
        onGo={(_, next) => onSet(next)}
      />
    </Card>
  )
}

function SetActions(props: ProtectionScreenProps) {
  const { name, status, work, isDone, onChange, onRemove, onNewCode, onChooseHelp, onDismissHelp } = props
  const intl = useIntl()
  const old = intl.formatMessage({ id: 'passphrase.old' })
  return (
    <>
      <Fold title={<FormattedMessage id="protection.change.title" />}>
        <PassphraseForm
          deed="change"
          work={work}
          asks={old}
          chooses={intl.formatMessage({ id: 'passphrase.new' })}
          name={name}
          action={<FormattedMessage id="protection.change.action" />}
          onGo={onChange}
        />
        {work.deed === 'change' && isDone ? (
          <output>
            <FormattedMessage id="protection.changed" />
          </output>
        ) : null}
      </Fold>
      <Fold title={<FormattedMessage id="protection.code.again.title" />}>
        <p>
          <FormattedMessage id="protection.code.again.text" />
        </p>
        <PassphraseForm
          deed="new-code"
          work={work}
          asks={old}
          chooses={null}
          name={name}
          action={<FormattedMessage id="protection.code.again.action" />}
          onGo={onNewCode}
        />
      </Fold>
      <Fold title={<FormattedMessage id="protection.help.title" />}>
        <HelpCard help={status.help} work={work} onChoose={onChooseHelp} onDismiss={onDismissHelp} />
      </Fold>
      <Fold title={<FormattedMessage id="protection.remove.title" />}>
        <p>
          <FormattedMessage id="protection.remove.text" />
        </p>
        <PassphraseForm
          deed="remove"
          work={work}
          asks={old}
          chooses={null}
          name={name}
          action={<FormattedMessage id="protection.remove.action" />}
          onGo={onRemove}
        />
      </Fold>
    </>
  )
}

function ClosedTexts({ name, work, onReopen }: ProtectionScreenProps) {
  const intl = useIntl()
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="protection.closed.title" />
      </h2>
      <p>
        <FormattedMessage id="protection.closed.text" />
      </p>
      <PassphraseForm
        deed="reopen"
        work={work}
        asks={intl.formatMessage({ id: 'protection.closed.label' })}
        chooses={null}
        name={name}
        action={<FormattedMessage id="protection.closed.action" />}
        onGo={onReopen}
      />
    </Card>
  )
}
