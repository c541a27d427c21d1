import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { ProtectionView } from '#contract/protection.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ParentTrail } from '#renderer/ui/parent-trail.tsx'
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
      before={<ParentTrail place="settings" />}
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
        {isSet ? (
          <SetActions {...props} />
        ) : (
          <CardDeed deed="set" screen={props} onGo={(_, next) => props.onSet(next)} />
        )}
        {status.closedKeys > 0 ? <CardDeed deed="reopen" screen={props} onGo={props.onReopen} /> : null}
        <FoldDeed deed="move-out" screen={props} onGo={(_, next) => props.onMoveOut(next)}>
          {work.deed === 'move-out' && saved?.kind === 'saved' ? (
            <output>
              <FormattedMessage id="protection.move-out.saved" values={{ file: saved.file }} />
            </output>
          ) : null}
        </FoldDeed>
      </div>
    </Page>
  )
}

function SetActions(screen: ProtectionScreenProps) {
  const { status, work, isDone, onChange, onRemove, onNewCode, onChooseHelp, onDismissHelp } = screen
  return (
    <>
      <FoldDeed deed="change" screen={screen} onGo={onChange}>
        {work.deed === 'change' && isDone ? (
          <output>
            <FormattedMessage id="protection.change.done" />
          </output>
        ) : null}
      </FoldDeed>
      <FoldDeed deed="new-code" screen={screen} onGo={onNewCode} />
      <Fold title={<FormattedMessage id="protection.help.title" />}>
        <HelpCard help={status.help} work={work} onChoose={onChooseHelp} onDismiss={onDismissHelp} />
      </Fold>
      <FoldDeed deed="remove" screen={screen} onGo={onRemove} />
    </>
  )
}

/** What is asked for and what is chosen, by their labels. */
const asked = {
  set: { asks: null, chooses: 'passphrase.new' },
  change: { asks: 'passphrase.old', chooses: 'passphrase.new' },
  'new-code': { asks: 'passphrase.old', chooses: null },
  remove: { asks: 'passphrase.old', chooses: null },
  reopen: { asks: 'protection.reopen.asks', chooses: null },
  'move-out': { asks: null, chooses: 'protection.move-out.chooses' },
} as const

type DeedProps = {
  readonly deed: keyof typeof asked
  readonly screen: ProtectionScreenProps
  readonly onGo: (asked: string, next: string) => Promise<boolean>
  /** What came of it. */
  readonly children?: ReactNode
}

function FoldDeed(props: DeedProps) {
  return (
    <Fold title={<FormattedMessage id={`protection.${props.deed}.title`} />}>
      <DeedForm {...props} />
    </Fold>
  )
}

function CardDeed(props: DeedProps) {
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id={`protection.${props.deed}.title`} />
      </h2>
      <DeedForm {...props} />
    </Card>
  )
}

function DeedForm({ deed, screen, onGo, children }: DeedProps) {
  const intl = useIntl()
  const { asks, chooses } = asked[deed]
  return (
    <>
      <p>
        <FormattedMessage id={`protection.${deed}.text`} />
      </p>
      <PassphraseForm
        deed={deed}
        work={screen.work}
        asks={asks === null ? null : intl.formatMessage({ id: asks })}
        chooses={chooses === null ? null : intl.formatMessage({ id: chooses })}
        name={screen.name}
        kind={deed === 'set' ? 'main' : 'plain'}
        action={<FormattedMessage id={`protection.${deed}.action`} />}
        working={deed === 'set' ? <FormattedMessage id="protection.set.working" /> : undefined}
        onGo={onGo}
      />
      {children}
    </>
  )
}
