import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { ProtectionView } from '#contract/protection.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Fold } from './fold.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import type { Work } from './protection-store.ts'
import styles from './unlock-screen.module.css'
import { WaitNote } from './wait-note.tsx'

type UnlockScreenProps = {
  readonly name: string
  readonly status: ProtectionView
  readonly work: Work
  readonly saved: SavedFile | null
  readonly onUnlock: (passphrase: string) => Promise<boolean>
  readonly onRecover: (code: string, next: string) => Promise<boolean>
  readonly onRequestHelp: () => void
  readonly onAcceptHelp: (next: string) => Promise<boolean>
  /** A wait is over. */
  readonly onWaited: () => void
}

/** In place of all that is a locked learner's: the passphrase, and two ways for whoever has forgotten it. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { name, status, work, onUnlock, onRecover, onWaited } = props
  const intl = useIntl()
  const { waitMs } = status
  return (
    <Page title={intl.formatMessage({ id: 'unlock.title' }, { name })} lead={<FormattedMessage id="unlock.lead" />}>
      <div className={styles['column']}>
        {waitMs > 0 ? <WaitNote key={waitMs} waitMs={waitMs} onOver={onWaited} /> : null}
        <PassphraseForm
          deed="unlock"
          work={work}
          asks={intl.formatMessage({ id: 'passphrase.label' })}
          chooses={null}
          name={name}
          kind="main"
          isBlocked={waitMs > 0}
          action={<FormattedMessage id="unlock.action" />}
          working={<FormattedMessage id="unlock.working" />}
          onGo={onUnlock}
        />
        <Fold title={<FormattedMessage id="unlock.code.title" />}>
          <p>
            <FormattedMessage id="unlock.code.text" />
          </p>
          <PassphraseForm
            deed="recover"
            work={work}
            asks={intl.formatMessage({ id: 'unlock.code.label' })}
            asksHint={<FormattedMessage id="unlock.code.hint" />}
            isPlain
            chooses={intl.formatMessage({ id: 'passphrase.new' })}
            name={name}
            action={<FormattedMessage id="unlock.code.action" />}
            onGo={onRecover}
          />
        </Fold>
        <HelpWay {...props} />
        <p className={styles['other']}>
          <Link to="/who">
            <FormattedMessage id="unlock.other" />
          </Link>
        </p>
      </div>
    </Page>
  )
}

/** The way by an instructor: three steps, or why there is none. */
function HelpWay({ name, status, work, saved, onRequestHelp, onAcceptHelp }: UnlockScreenProps) {
  const intl = useIntl()
  const { help } = status
  if (help === null) {
    return (
      <Fold title={<FormattedMessage id="unlock.help.none.title" />}>
        <p>
          <FormattedMessage id="unlock.help.none" />
        </p>
      </Fold>
    )
  }
  return (
    <Fold title={<FormattedMessage id="unlock.help.title" values={{ name: help.name }} />}>
      <p>
        <FormattedMessage id="unlock.help.text" values={{ name: help.name }} />
      </p>
      <div>
        <Button onPress={onRequestHelp}>
          <FormattedMessage id="unlock.help.step.1" values={{ name: help.name }} />
        </Button>
      </div>
      {saved?.kind === 'saved' ? (
        <output>
          <FormattedMessage id="unlock.help.saved" values={{ file: saved.file }} />
        </output>
      ) : null}
      {work.deed === 'request-help' && work.saving.kind === 'failed' ? <Problem error={work.saving.error} /> : null}
      {status.isHelpAsked ? (
        <PassphraseForm
          deed="accept-help"
          work={work}
          asks={null}
          chooses={intl.formatMessage({ id: 'unlock.help.step.2' })}
          name={name}
          action={<FormattedMessage id="unlock.help.step.3" />}
          onGo={(_, next) => onAcceptHelp(next)}
        />
      ) : null}
    </Fold>
  )
}
