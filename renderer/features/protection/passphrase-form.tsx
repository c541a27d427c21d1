import { type ReactNode, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { isUsable, NewPassphraseFields, noPassphrase, ShowBox } from './passphrase-fields.tsx'
import styles from './passphrase-form.module.css'
import type { Deed, Work } from './protection-store.ts'

type PassphraseFormProps = {
  readonly deed: Deed
  readonly work: Work
  /** Label of what is asked for first, such as the passphrase until now or a code; `null` for nothing but the new one. */
  readonly asks: string | null
  readonly asksHint?: ReactNode
  /** A code is shown as it is typed. */
  readonly isPlain?: boolean
  /** Label of the new passphrase; `null` where none is chosen. */
  readonly chooses: string | null
  /** Name on the profile. */
  readonly name: string
  readonly action: ReactNode
  /** Stands on the button while it is done. */
  readonly working?: ReactNode
  readonly kind?: 'main' | 'plain'
  readonly isBlocked?: boolean
  /** True when it was done; then what was typed is forgotten. */
  readonly onGo: (asked: string, next: string) => Promise<boolean>
}

/** Asks for a secret, for a new passphrase, or for both; what was typed lives in the form alone. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { deed, work, asks, asksHint, isPlain = false, chooses, name, action, working, kind, isBlocked = false } = props
  const intl = useIntl()
  const [asked, setAsked] = useState('')
  const [next, setNext] = useState(noPassphrase)
  const [isShown, setIsShown] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const isBusy = work.saving.kind === 'saving'
  const submit = async () => {
    setIsTried(true)
    if ((asks !== null && asked === '') || (chooses !== null && !isUsable(next, name)) || isBusy || isBlocked) return
    if (!(await props.onGo(asked, next.first))) return
    setAsked('')
    setNext(noPassphrase)
    setIsTried(false)
  }
  return (
    <div className={styles['form']}>
      {asks === null ? null : (
        <TextField
          label={asks}
          hint={asksHint}
          value={asked}
          isWide
          isSecret={!isShown && !isPlain}
          problem={isTried && asked === '' ? intl.formatMessage({ id: 'passphrase.empty' }) : null}
          onChange={setAsked}
          onEnter={() => void submit()}
        />
      )}
      {chooses === null ? (
        isPlain ? null : (
          <ShowBox isShown={isShown} onShow={setIsShown} />
        )
      ) : (
        <NewPassphraseFields
          label={chooses}
          name={name}
          value={next}
          isTried={isTried}
          isShown={isShown}
          onShow={setIsShown}
          onChange={setNext}
          onEnter={() => void submit()}
        />
      )}
      {work.deed === deed && work.saving.kind === 'failed' ? <Problem error={work.saving.error} /> : null}
      <div>
        <Button kind={kind ?? 'plain'} isDisabled={isBusy || isBlocked} onPress={() => void submit()}>
          {isBusy && work.deed === deed ? (working ?? <FormattedMessage id="app.saving" />) : action}
        </Button>
      </div>
    </div>
  )
}
