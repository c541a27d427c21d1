import type { ReactNode } from 'react'
import styles from './unseen.module.css'

/** Words for a screen reader where a picture or a place says it to the eye. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={styles['unseen']}>{children}</span>
}
