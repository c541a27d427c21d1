import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './text-field.module.css'

type TextAreaProps = {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly maxLength: number
  /** Takes the focus when it opens. */
  readonly isFirst?: boolean
  readonly rows?: number
  /** The language that is written, where it may differ from the screen's. */
  readonly lang?: string
  readonly isReadOnly?: boolean
  readonly onChange: (value: string) => void
}

/** Room for some lines. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, value, maxLength, isFirst = false, rows = 5, lang, isReadOnly = false, onChange } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFirst) area.current?.focus()
  }, [isFirst])
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={rows}
        lang={lang}
        readOnly={isReadOnly}
        className={`${styles['input']} ${styles['wide']} ${styles['area']}`}
        value={value}
        maxLength={maxLength}
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
