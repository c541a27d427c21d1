import { type ReactNode, useEffect, useRef } from 'react'
import styles from './page.module.css'

type PageProps = {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A screen's column: its title, one line under it, its content. Takes the focus when it opens, so it is read out. */
export function Page({ title, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles['page']}>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h1>
      {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      {children}
    </div>
  )
}
