import styles from './progress.module.css'

type ProgressProps = {
  /** What it tells, for a screen reader; the words also stand beside it. */
  readonly label: string
  readonly value: number
  readonly of: number
}

/** A furrow that fills: how much of something is done. */
export function Progress({ label, value, of }: ProgressProps) {
  return <progress aria-label={label} className={styles['furrow']} value={value} max={Math.max(1, of)} />
}
