import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { maxCodeLength } from '#contract/record-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './code-field.module.css'

/** Takes the text of a QR code, pasted or as a scanner types it; such a scanner ends with Enter. */
export function CodeField({ onCode }: { readonly onCode: (code: string) => void }) {
  const intl = useIntl()
  const [code, setCode] = useState('')
  const submit = () => {
    if (code.trim() !== '') onCode(code)
  }
  return (
    <div className={styles['code']}>
      <TextField
        label={intl.formatMessage({ id: 'verify.code' })}
        hint={<FormattedMessage id="verify.code.hint" />}
        value={code}
        maxLength={maxCodeLength}
        isWide
        onChange={setCode}
        onEnter={submit}
      />
      <Button onPress={submit}>
        <FormattedMessage id="verify.code.check" />
      </Button>
    </div>
  )
}
