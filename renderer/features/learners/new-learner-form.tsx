import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import styles from './new-learner-form.module.css'

type NewLearnerFormProps = {
  /** Whether nobody learns here yet. */
  readonly isFirst: boolean
  readonly creating: Saving
  readonly onCreate: (name: string) => void
}

/** One name makes a profile. What is wrong with it stands under the field as soon as it was tried. */
export function NewLearnerForm({ isFirst, creating, onCreate }: NewLearnerFormProps) {
  const intl = useIntl()
  const [name, setName] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isSlow = useIsLate(creating.kind === 'saving', 800)
  const fault = faultOf(name)
  const submit = () => {
    setIsTried(true)
    if (fault === null) onCreate(name.trim())
  }
  return (
    <section className={`${styles['form']} ${isFirst ? styles['first'] : ''}`}>
      {isFirst ? (
        <Furrows />
      ) : (
        <h2 className={styles['title']}>
          <FormattedMessage id="learners.new.title" />
        </h2>
      )}
      <div className={styles['row']}>
        <TextField
          label={intl.formatMessage({ id: 'learners.new.name' })}
          hint={intl.formatMessage({ id: 'learners.new.hint' })}
          value={name}
          isWide
          isFocused={isFirst}
          problem={isTried && fault !== null ? intl.formatMessage({ id: fault }) : null}
          onChange={setName}
          onEnter={submit}
        />
        <Button kind={isFirst ? 'main' : 'plain'} onPress={submit} isDisabled={creating.kind === 'saving'}>
          <FormattedMessage id={isSlow ? 'app.saving' : isFirst ? 'learners.new.first' : 'learners.new.action'} />
        </Button>
      </div>
      {creating.kind === 'failed' ? <Problem error={creating.error} /> : null}
    </section>
  )
}

/**
 * What the contract will refuse, said before it is asked. Its schema is not used here: zod looks for `eval` when a schema
 * is made, which the page's policy reports.
 */
function faultOf(name: string) {
  const { length } = name.trim()
  if (length === 0) return 'learners.new.empty'
  if (length > 80) return 'learners.new.long'
  return unseenCharacter.test(name) ? 'learners.new.odd' : null
}

const unseenCharacter = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
