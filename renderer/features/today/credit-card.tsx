import { Link } from '@tanstack/react-router'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { CreditView, FollowView, ProfileView } from '#contract/credit.ts'
import { inUnits } from '#contract/credit-words.ts'
import { LapseLine } from '#renderer/ui/lapse-line.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import beside from './beside-card.module.css'
import styles from './credit-card.module.css'

/** Credit and dates at a glance: for each profile followed what is done and what is missing by when, the nearest end first; and papers that count no more. */
export function CreditCard({ credit }: { readonly credit: CreditView }) {
  const follows = credit.follows.toSorted((a, b) => (a.standing.end < b.standing.end ? -1 : 1))
  // What another paper of the same level has taken the place of needs nobody's attention.
  const lapsed = credit.entries.flatMap(({ title, level, lapsed: papers }) =>
    papers.filter((paper) => paper.level !== level).map((paper) => ({ ...paper, title })),
  )
  return (
    <section className={beside['card']}>
      <h2 className={beside['title']}>
        <FormattedMessage id="today.credit" />
      </h2>
      {follows.length === 0 ? (
        <p className={beside['text']}>
          <FormattedMessage id="today.credit.none" />
        </p>
      ) : (
        <ul className={styles['follows']}>
          {follows.map((follow) => {
            const profile = credit.profiles.find((one) => one.profile.id === follow.profile)?.profile
            return profile?.cycle ? (
              <Follow key={follow.profile} standing={follow.standing} title={profile.title} unit={profile.cycle.unit} />
            ) : null
          })}
        </ul>
      )}
      {lapsed.map(({ title, serial, lapse }) => (
        <div key={serial} className={beside['text']}>
          <LapseLine of={title} lapse={lapse} />
        </div>
      ))}
      <Link to="/credit" className={styles['open'] ?? ''}>
        <FormattedMessage id="today.credit.open" />
      </Link>
    </section>
  )
}

type Profile = ProfileView['profile']
type FollowProps = {
  readonly standing: FollowView['standing']
  readonly title: Profile['title']
  readonly unit: NonNullable<Profile['cycle']>['unit']
}

function Follow({ standing, title, unit }: FollowProps) {
  const intl = useIntl()
  const language = useLanguage()
  const { rows, end, missingMinutes } = standing
  const whole = rows.find(({ part }) => part === null)
  const amount = (minutes: number, rounding: 'down' | 'up') =>
    intl.formatNumber(inUnits(minutes, unit.minutes, rounding), { maximumFractionDigits: 2 })
  const name = unit.name[language]
  return (
    <li>
      <p className={styles['title']}>{title[language]}</p>
      {whole === undefined ? null : (
        <>
          <p className={styles['done']}>
            <FormattedMessage
              id="today.credit.done"
              values={{
                done: <span className={styles['figure']}>{amount(whole.doneMinutes, 'down')}</span>,
                wanted: amount(whole.wantedMinutes, 'up'),
                unit: name,
              }}
            />
          </p>
          <Progress
            label={title[language]}
            value={Math.min(whole.doneMinutes, whole.wantedMinutes)}
            of={whole.wantedMinutes}
          />
        </>
      )}
      <p className={missingMinutes > 0 ? styles['missing'] : styles['met']}>
        <FormattedMessage
          id={missingMinutes > 0 ? 'credit.missing' : 'today.credit.met'}
          values={{
            missing: amount(missingMinutes, 'up'),
            unit: name,
            end: <FormattedDate value={`${end}T12:00:00Z`} dateStyle="medium" timeZone="UTC" />,
          }}
        />
      </p>
    </li>
  )
}
