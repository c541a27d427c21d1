import type { ReactNode } from 'react'
import styles from './notice.module.css'

type NoticeProps = {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly kind: 'problem' | 'attention'
}

/** Says what happened and what to do; read out at once. */
export function Notice({ title, children, kind }: NoticeProps) {
  return (
    <div role="alert" className={`${styles['notice']} ${styles[kind]}`}>
      <p className={styles['title']}>{title}</p>
      {children === undefined ? null : <p className={styles['text']}>{children}</p>}
    </div>
  )
}
