import styles from './furrows.module.css'

/** The sign of an empty field: ploughed rows running to the horizon. Says nothing a text does not say. */
export function Furrows() {
  return (
    <svg className={styles['furrows']} viewBox="0 0 200 96" aria-hidden="true">
      <path className={styles['horizon']} d="M0 30 Q50 20 100 28 T200 24" />
      <path d="M92 34 Q60 60 4 92M97 34 Q84 62 52 94M102 34 Q106 62 104 94M107 34 Q128 62 156 94M112 34 Q150 58 198 88" />
      <path className={styles['sprout']} d="M103 66 V54 M103 58 Q97 56 96 50 M103 56 Q109 54 110 48" />
    </svg>
  )
}
