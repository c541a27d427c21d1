import type { ReactNode } from 'react'
import styles from './row-list.module.css'

/** Things on a card, one a row. */
export function RowList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles['list']}>{children}</ul>
}

type RowProps = {
  readonly title: ReactNode
  /** Which level of heading the title is. */
  readonly level: 2 | 3
  /** Short facts beside each other, each an element of its own. */
  readonly facts: ReactNode
  /** What can be done with it: buttons. */
  readonly children: ReactNode
}

/** One of them: what it is, and what can be done with it. */
export function Row({ title, level, facts, children }: RowProps) {
  const Heading = `h${level}` as const
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <Heading className={styles['title']}>{title}</Heading>
        <p className={styles['facts']}>{facts}</p>
      </div>
      {children}
    </li>
  )
}
