import type { ReactNode } from 'react'
import styles from './consent-box.module.css'

type ConsentBoxProps = {
  readonly isGiven: boolean
  readonly onChange: (isGiven: boolean) => void
  readonly children: ReactNode
}

/** A box to tick before something that needs a yes of its own. */
export function ConsentBox({ isGiven, onChange, children }: ConsentBoxProps) {
  return (
    <label className={styles['consent']}>
      <input type="checkbox" checked={isGiven} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
