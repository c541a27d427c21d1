import { FormattedMessage, useIntl } from 'react-intl'
import type { FollowView, ProfileView } from '#contract/credit.ts'
import { inUnits } from '#contract/credit-words.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import { Day } from './day.tsx'

type FollowCardProps = { readonly follow: FollowView; readonly profile: ProfileView['profile'] }

/** Where the learner stands with one rule profile: what is done, and what is missing by when. */
export function FollowCard({ follow, profile }: FollowCardProps) {
  const intl = useIntl()
  const language = useLanguage()
  const { cycle } = profile
  if (cycle === null) return null
  const { standing, coverage, grade } = follow
  const { rows, end, start, handInFrom, carriedMinutes, selfStudy } = standing
  const unit = cycle.unit.name[language]
  const amount = (minutes: number, rounding: 'down' | 'up') =>
    intl.formatNumber(inUnits(minutes, cycle.unit.minutes, rounding), { maximumFractionDigits: 2 })
  const titleOf = (part: string | null) =>
    part === null
      ? intl.formatMessage({ id: 'credit.whole' })
      : (cycle.parts.find(({ id }) => id === part)?.title[language] ?? part)
  const gradeTitle = cycle.grades.find(({ id }) => id === grade)?.title[language] ?? grade
  const covered = Math.min(coverage.countedMinutes, coverage.wantedMinutes)
  return (
    <Card>
      <h2 className={styles['heading']}>{profile.title[language]}</h2>
      <p className={styles['soft']}>
        <FormattedMessage
          id="credit.period"
          values={{ grade: gradeTitle, start: <Day day={start} />, end: <Day day={end} /> }}
        />
      </p>
      <ul className={styles['rows']}>
        {rows.map(({ part, doneMinutes, wantedMinutes, missingMinutes }) => (
          <li key={part ?? ''} className={styles['row']}>
            <span className={styles['part']}>{titleOf(part)}</span>
            <span className={styles['bar']}>
              {wantedMinutes === 0 ? null : (
                <Progress label={titleOf(part)} value={Math.min(doneMinutes, wantedMinutes)} of={wantedMinutes} />
              )}
            </span>
            <span className={styles['figure']}>
              {wantedMinutes === 0 ? (
                <FormattedMessage id="credit.done.only" values={{ done: amount(doneMinutes, 'down'), unit }} />
              ) : (
                <FormattedMessage
                  id="credit.done"
                  values={{ done: amount(doneMinutes, 'down'), wanted: amount(wantedMinutes, 'up'), unit }}
                />
              )}
            </span>
            <span className={missingMinutes > 0 ? styles['missing'] : styles['soft']}>
              {missingMinutes > 0 ? (
                <FormattedMessage
                  id="credit.missing"
                  values={{ missing: amount(missingMinutes, 'up'), unit, end: <Day day={end} /> }}
                />
              ) : wantedMinutes > 0 ? (
                <FormattedMessage id="credit.met" />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles['notes']}>
        {carriedMinutes > 0 ? (
          <li>
            <FormattedMessage id="credit.carried" values={{ carried: amount(carriedMinutes, 'down'), unit }} />
          </li>
        ) : null}
        {selfStudy === null ? null : (
          <li>
            <FormattedMessage
              id="credit.selfStudy"
              values={{
                counted: amount(selfStudy.countedMinutes, 'down'),
                most: amount(selfStudy.mostMinutes, 'down'),
                unit,
              }}
            />
          </li>
        )}
        {handInFrom === null ? null : (
          <li>
            <FormattedMessage id="credit.handIn" values={{ from: <Day day={handInFrom} />, end: <Day day={end} /> }} />
          </li>
        )}
        <li>
          <FormattedMessage
            id="credit.coverage"
            values={{
              courses: coverage.courses,
              covered: amount(covered, 'down'),
              wanted: amount(coverage.wantedMinutes, 'up'),
              unit,
            }}
          />
        </li>
      </ul>
    </Card>
  )
}
