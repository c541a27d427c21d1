import type { ReactNode } from 'react'
import styles from './fold.module.css'

/** Something that opens where it stands. */
export function Fold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <details className={styles['fold']}>
      <summary className={styles['title']}>{title}</summary>
      <div className={styles['content']}>{children}</div>
    </details>
  )
}
