import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import type { LearnerDraft } from './learners-store.ts'
import styles from './new-learner-form.module.css'
import { PurposeChoice } from './purpose-choice.tsx'

type NewLearnerFormProps = {
  /** Whether nobody learns here yet; then it is what the screen is for. */
  readonly isFirst: boolean
  readonly draft: LearnerDraft
  readonly creating: Saving
  readonly onChange: (change: Partial<LearnerDraft>) => void
  readonly onCreate: (name: string, purpose: LearnerPurpose) => void
}

/** A purpose and a name make a profile. What is wrong stands under each as soon as it was tried, and the first takes the focus. */
export function NewLearnerForm({ isFirst, draft, creating, onChange, onCreate }: NewLearnerFormProps) {
  const intl = useIntl()
  const form = useRef<HTMLDivElement>(null)
  const purposes = useRef<HTMLDivElement>(null)
  const [isTried, setIsTried] = useState(false)
  const isSlow = useIsLate(creating.kind === 'saving', 800)
  const { name, purpose } = draft
  const fault = faultOf(name)
  const submit = () => {
    setIsTried(true)
    if (purpose === null) purposes.current?.querySelector('input')?.focus()
    else if (fault !== null) form.current?.querySelector<HTMLElement>('input[type="text"]')?.focus()
    else onCreate(name.trim(), purpose)
  }
  return (
    <div ref={form} className={styles['form']}>
      <PurposeChoice
        ref={purposes}
        value={purpose}
        isMissing={isTried && purpose === null}
        onChange={(chosen) => onChange({ purpose: chosen })}
      />
      <TextField
        label={intl.formatMessage({ id: 'learners.new.name' })}
        hint={intl.formatMessage({ id: 'learners.new.hint' })}
        value={name}
        isWide
        problem={isTried && fault !== null ? intl.formatMessage({ id: fault }) : null}
        onChange={(changed) => onChange({ name: changed })}
        onEnter={submit}
      />
      {creating.kind === 'failed' ? <Problem error={creating.error} /> : null}
      <div>
        <Button kind={isFirst ? 'main' : 'plain'} onPress={submit} isDisabled={creating.kind === 'saving'}>
          <FormattedMessage id={isSlow ? 'app.saving' : isFirst ? 'learners.new.first' : 'learners.new.action'} />
        </Button>
      </div>
    </div>
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
