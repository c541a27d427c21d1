import type { ReactNode } from 'react'
import styles from './page.module.css'
import { useArrival } from './use-arrival.ts'

type PageProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** Stands above the title, such as the way here. */
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** A screen's column: its title, one line under it, its content. Takes the focus when it opens, so it is read out. */
export function Page({ title, lead, before, children }: PageProps) {
  const heading = useArrival<HTMLHeadingElement>()
  return (
    <div className={styles['page']}>
      {before}
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h1>
      {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      {children}
    </div>
  )
}
