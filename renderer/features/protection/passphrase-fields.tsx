import { FormattedMessage, useIntl } from 'react-intl'
import { advisePassphrase } from '#contract/passphrase.ts'
import { ConsentBox } from '#renderer/ui/consent-box.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

/** A new passphrase that is being typed, twice. Lives as long as its form and is never stored. */
export type NewPassphrase = { readonly first: string; readonly again: string }

/** Nothing typed yet. */
export const noPassphrase: NewPassphrase = { first: '', again: '' }

/** Whether it may be used: good enough, and twice the same. */
export function isUsable({ first, again }: NewPassphrase, name: string): boolean {
  const advice = advisePassphrase(first, name)
  return (advice === 'fair' || advice === 'good') && first === again
}

type NewPassphraseFieldsProps = {
  /** Label of the first field. */
  readonly label: string
  /** Name on the profile, which is no passphrase. */
  readonly name: string
  readonly value: NewPassphrase
  /** Whether it was tried, so that what is wrong is said. */
  readonly isTried: boolean
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
  readonly onChange: (value: NewPassphrase) => void
  readonly onEnter: () => void
}

/** A new passphrase, with advice in words as it grows. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, name, value, isTried, isShown, onShow, onChange, onEnter } = props
  const intl = useIntl()
  const advice = value.first === '' ? 'none' : advisePassphrase(value.first, name)
  const isRefused = advice === 'short' || advice === 'long' || advice === 'guessable'
  const text = intl.formatMessage({ id: `passphrase.advice.${advice}` })
  const fault = value.first === '' ? intl.formatMessage({ id: 'passphrase.empty' }) : isRefused ? text : null
  return (
    <>
      <TextField
        label={label}
        hint={text}
        value={value.first}
        isWide
        isSecret={!isShown}
        problem={isTried ? fault : null}
        onChange={(first) => onChange({ ...value, first })}
        onEnter={onEnter}
      />
      <TextField
        label={intl.formatMessage({ id: 'passphrase.again' })}
        value={value.again}
        isWide
        isSecret={!isShown}
        problem={isTried && value.first !== value.again ? intl.formatMessage({ id: 'passphrase.differ' }) : null}
        onChange={(again) => onChange({ ...value, again })}
        onEnter={onEnter}
      />
      <ShowBox isShown={isShown} onShow={onShow} />
    </>
  )
}

/** Shows what is typed: input methods do not work in a hidden field. */
export function ShowBox({ isShown, onShow }: { readonly isShown: boolean; readonly onShow: (shown: boolean) => void }) {
  return (
    <ConsentBox isGiven={isShown} onChange={onShow}>
      <FormattedMessage id="passphrase.show" />
    </ConsentBox>
  )
}
