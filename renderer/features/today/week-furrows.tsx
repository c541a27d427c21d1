import { useIntl } from 'react-intl'
import type { WeekView } from '#contract/week.ts'
import styles from './week-furrows.module.css'

/** Seven furrows, a day each, today last; something has come up where something was done. How much makes no difference. */
export function WeekFurrows({ days }: Pick<WeekView, 'days'>) {
  const intl = useIntl()
  const drawn = days.map((day) => ({
    day: day.day,
    isDone: day.answers + day.notes + day.signOffs > 0,
    letter: intl.formatDate(localDate(day.day), { weekday: 'narrow' }),
    name: intl.formatDate(localDate(day.day), { weekday: 'long' }),
  }))
  const done = drawn.filter(({ isDone }) => isDone).map(({ name }) => name)
  const label =
    done.length === 0
      ? intl.formatMessage({ id: 'week.noDays' })
      : intl.formatMessage({ id: 'week.days' }, { days: intl.formatList(done) })
  return (
    <figure className={styles['field']} aria-label={label}>
      {drawn.map(({ day, isDone, letter }) => (
        <span key={day} className={styles['day']}>
          <svg className={styles['furrow']} viewBox="0 0 36 40" aria-hidden="true">
            {isDone ? <path className={styles['sprout']} d="M18 31V14M18 22Q11 20 9 12M18 18Q24 16 26 9" /> : null}
            <path className={styles['ground']} d="M1 33Q10 28 18 31T35 31M5 38Q12 34 19 36T33 36" />
          </svg>
          {letter}
        </span>
      ))}
    </figure>
  )
}

/** Midnight of a day by this computer's calendar. */
function localDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
