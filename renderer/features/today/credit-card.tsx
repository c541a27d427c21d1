import { Link } from '@tanstack/react-router'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { CreditView } from '#contract/credit.ts'
import { inUnits } from '#contract/credit-words.ts'
import { LapseLine } from '#renderer/ui/lapse-line.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './purpose-card.module.css'

/** Credit and dates at a glance: for each profile followed what is missing by when, the nearest end first; and papers that count no more. */
export function CreditCard({ credit }: { readonly credit: CreditView }) {
  const intl = useIntl()
  const language = useLanguage()
  const follows = credit.follows.toSorted((a, b) => (a.standing.end < b.standing.end ? -1 : 1))
  // What another paper of the same level has taken the place of needs nobody's attention.
  const lapsed = credit.entries.flatMap(({ title, level, lapsed: papers }) =>
    papers.filter((paper) => paper.level !== level).map((paper) => ({ ...paper, title })),
  )
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        <FormattedMessage id="today.credit" />
      </h2>
      {follows.length === 0 ? (
        <p className={styles['text']}>
          <FormattedMessage id="today.credit.none" />
        </p>
      ) : null}
      {follows.map(({ profile: id, standing: { end, missingMinutes } }) => {
        const profile = credit.profiles.find((one) => one.profile.id === id)?.profile
        if (!profile?.cycle) return null
        const { unit } = profile.cycle
        const values = {
          title: profile.title[language],
          missing: intl.formatNumber(inUnits(missingMinutes, unit.minutes, 'up'), { maximumFractionDigits: 2 }),
          unit: unit.name[language],
          end: <FormattedDate value={`${end}T12:00:00Z`} dateStyle="medium" timeZone="UTC" />,
        }
        return (
          <p key={id} className={styles['text']}>
            <FormattedMessage id={missingMinutes > 0 ? 'today.credit.missing' : 'today.credit.met'} values={values} />
          </p>
        )
      })}
      {lapsed.map(({ title, serial, lapse }) => (
        <div key={serial} className={styles['text']}>
          <LapseLine of={title} lapse={lapse} />
        </div>
      ))}
      <p className={styles['text']}>
        <Link to="/credit">
          <FormattedMessage id="today.credit.open" />
        </Link>
      </p>
    </section>
  )
}
