import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `main` at most once on a screen. */
  readonly kind?: 'main' | 'plain'
  readonly isDisabled?: boolean
  /** What it does and to what, for a screen reader, where the words alone leave that to the eye. */
  readonly label?: string
}

/** The look of a button for a link that goes to the next step. */
export function buttonLook(kind: 'main' | 'plain'): string {
  return `${styles['button']} ${styles[kind]}`
}

/** Something that happens when pressed. */
export function Button({ children, onPress, kind = 'plain', isDisabled = false, label }: ButtonProps) {
  return (
    <AriaButton
      className={buttonLook(kind)}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  )
}
