import styles from './progress.module.css'

type ProgressProps = {
  /** What it tells, for a screen reader; the words also stand beside it. */
  readonly label: string
  readonly value: number
  readonly of: number
}

/** A furrow that fills: how much of something is done. */
export function Progress({ label, value, of }: ProgressProps) {
  const percent = of === 0 ? 0 : Math.min(100, (value / of) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.floor(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
      className={styles['track']}
    >
      <div className={styles['fill']} style={{ inlineSize: `${percent}%` }} />
    </div>
  )
}
