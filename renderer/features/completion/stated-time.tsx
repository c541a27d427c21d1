import { FormattedMessage } from 'react-intl'
import styles from './stated-time.module.css'

type StatedTimeProps = {
  /** What the record will say the course is worth. */
  readonly creditMinutes: number
  /** Time measured on this computer, in milliseconds. */
  readonly activeMs: number
}

/** The minutes the record will state beside those that were measured: information, before somebody signs. */
export function StatedTime({ creditMinutes, activeMs }: StatedTimeProps) {
  return (
    <section className={styles['time']}>
      <dl className={styles['figures']}>
        <div>
          <dt>
            <FormattedMessage id="statement.minutes.course" />
          </dt>
          <dd>
            <FormattedMessage id="statement.minutes" values={{ minutes: creditMinutes }} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="statement.minutes.measured" />
          </dt>
          <dd>
            <FormattedMessage id="statement.minutes.active" values={{ minutes: Math.floor(activeMs / 60_000) }} />
          </dd>
        </div>
      </dl>
      <p className={styles['note']}>
        <FormattedMessage id="statement.minutes.note" />
      </p>
    </section>
  )
}
