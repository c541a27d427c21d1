import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './certificates.module.css'

type NewKeyProps = {
  readonly isBusy: boolean
  readonly onMake: (name: string, passphrase: string) => void
}

const shortest = 8

/** Makes the first key to sign with: the name that will stand on what it signs, and a passphrase that is kept nowhere. */
export function NewKey({ isBusy, onMake }: NewKeyProps) {
  const intl = useIntl()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const isReady = name.trim() !== '' && passphrase.length >= shortest && !isBusy
  const make = () => {
    if (isReady) onMake(name.trim(), passphrase)
  }
  return (
    <div className={styles['form']}>
      <p className={styles['lead']}>
        <FormattedMessage id="giving.key.none" />
      </p>
      <TextField
        label={intl.formatMessage({ id: 'giving.key.name' })}
        value={name}
        maxLength={80}
        onChange={setName}
        onEnter={make}
      />
      <TextField
        label={intl.formatMessage({ id: 'giving.passphrase' })}
        hint={<FormattedMessage id="giving.key.hint" />}
        value={passphrase}
        isSecret
        onChange={setPassphrase}
        onEnter={make}
      />
      <Button isDisabled={!isReady} onPress={make}>
        <FormattedMessage id="giving.key.make" />
      </Button>
    </div>
  )
}
