import { FormattedMessage, useIntl } from 'react-intl'
import type { WeekView } from '#contract/week.ts'
import styles from './beside-card.module.css'
import { WeekFurrows } from './week-furrows.tsx'

const counted = ['answers', 'notes', 'signOffs'] as const

/** The last seven days in a sentence and a small field; of days without anything it says nothing. */
export function WeekCard({ week: { days } }: { readonly week: WeekView }) {
  const intl = useIntl()
  const parts = counted
    .map((what) => ({ what, count: days.reduce((sum, day) => sum + day[what], 0) }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => intl.formatMessage({ id: `week.${what}` }, { count }))
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        <FormattedMessage id="week.title" />
      </h2>
      <p className={styles['text']}>
        {parts.length === 0 ? (
          <FormattedMessage id="week.none" />
        ) : (
          <FormattedMessage id="week.stop" values={{ parts: parts.join(intl.formatMessage({ id: 'week.comma' })) }} />
        )}
      </p>
      <WeekFurrows days={days} />
    </section>
  )
}
