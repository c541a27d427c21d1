import type { ReactNode } from 'react'
import styles from './card.module.css'

/** A sheet of its own on the paper. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <section className={styles['card']}>{children}</section>
}
