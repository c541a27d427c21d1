import { type KeyboardEvent, type ReactNode, useId } from 'react'
import styles from './text-field.module.css'

type TextFieldProps = {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  /** What is wrong with the value, under the field; `null` while nothing is said. */
  readonly problem?: string | null
  /** Stands behind the value, such as a unit. */
  readonly suffix?: ReactNode
  readonly inputMode?: 'text' | 'decimal'
  readonly maxLength?: number
  readonly isWide?: boolean
  readonly isReadOnly?: boolean
  /** Hides what is typed, as for a passphrase. */
  readonly isSecret?: boolean
  readonly onChange: (value: string) => void
  /** Enter was pressed, and not to choose a word in an input method. */
  readonly onEnter: () => void
}

/** One line to write in. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    value,
    problem = null,
    suffix,
    inputMode = 'text',
    maxLength,
    isWide = false,
    isReadOnly = false,
    isSecret = false,
  } = props
  const id = useId()
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    props.onEnter()
  }
  const described = [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-problem`]
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['line']}>
        <input
          id={id}
          type={isSecret ? 'password' : 'text'}
          className={`${styles['input']} ${isWide ? styles['wide'] : ''}`}
          value={value}
          inputMode={inputMode}
          maxLength={maxLength}
          readOnly={isReadOnly}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={described.join(' ').trim() || undefined}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onKeyDown={handleKeyDown}
        />
        {suffix === undefined ? null : <span className={styles['suffix']}>{suffix}</span>}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <output id={`${id}-problem`} className={styles['problem']}>
        {problem}
      </output>
    </div>
  )
}

/** Whether a key belongs to an input method that is still composing; 229 is what Chromium gives for such a key. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
