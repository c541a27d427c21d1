import { type ReactNode, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FollowGiven, ProfileView } from '#contract/credit.ts'
import { inUnits } from '#contract/credit-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import { Day } from './day.tsx'
import { dayIn } from './entry-draft.ts'

type ProfileCardProps = {
  readonly view: ProfileView
  readonly today: string
  readonly follow: FollowGiven | null
  readonly isBusy: boolean
  readonly onFollow: (given: FollowGiven) => void
  readonly onUnfollow: () => void
  readonly onRemove: () => void
  /** The way to a profile of one's own. */
  readonly change: ReactNode
}

/** One rule profile: what it asks, where that comes from, and the choice to follow it. */
export function ProfileCard({ view, today, follow, isBusy, onFollow, onUnfollow, onRemove, change }: ProfileCardProps) {
  const intl = useIntl()
  const language = useLanguage()
  const { id, title, cycle, course, sources, asOf } = view.profile
  const [grade, setGrade] = useState(follow?.grade ?? cycle?.grades[0]?.id ?? '')
  const [start, setStart] = useState(
    follow?.firstStart ?? (cycle?.begins === 'new-year' ? `${today.slice(0, 4)}-01-01` : ''),
  )
  const [isWrong, setIsWrong] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  if (cycle === null) return null
  const unit = cycle.unit.name[language]
  const amount = (minutes: number) =>
    intl.formatNumber(inUnits(minutes, cycle.unit.minutes, 'up'), { maximumFractionDigits: 2 })
  const go = () => {
    const firstStart = dayIn(start)
    setIsWrong(firstStart === null)
    if (firstStart !== null) onFollow({ profile: id, grade, firstStart })
  }
  const isChanged = follow === null || follow.grade !== grade || follow.firstStart !== start
  return (
    <Card>
      <div className={styles['head']}>
        <h2 className={styles['heading']}>{title[language]}</h2>
        {follow === null ? null : (
          <span className={styles['counted']}>
            <FormattedMessage id="credit.rules.followed" />
          </span>
        )}
      </div>
      <ul className={styles['asks']}>
        {cycle.grades.map((one) => (
          <li key={one.id}>
            <FormattedMessage
              id="credit.rules.asks"
              values={{ grade: one.title[language], amount: amount(one.minutes), unit, months: cycle.months }}
            />
          </li>
        ))}
        <li>
          <FormattedMessage id="credit.rules.unit" values={{ unit, minutes: cycle.unit.minutes }} />
        </li>
        {cycle.parts
          .filter(({ leastMinutes }) => leastMinutes > 0)
          .map((part) => (
            <li key={part.id}>
              <FormattedMessage
                id="credit.rules.part"
                values={{ part: part.title[language], amount: amount(part.leastMinutes), unit }}
              />
            </li>
          ))}
        {cycle.selfStudyMost === null ? null : (
          <li>
            <FormattedMessage id="credit.rules.selfStudy" values={{ amount: amount(cycle.selfStudyMost), unit }} />
          </li>
        )}
        {cycle.carryOverMost === null ? null : (
          <li>
            <FormattedMessage id="credit.rules.carryOver" values={{ amount: amount(cycle.carryOverMost), unit }} />
          </li>
        )}
        {cycle.proof === 'wanted' ? (
          <li>
            <FormattedMessage id="credit.rules.proof" />
          </li>
        ) : null}
        {course?.passPercent ? (
          <li>
            <FormattedMessage id="credit.rules.passMark" values={{ percent: course.passPercent }} />
          </li>
        ) : null}
        {cycle.evaluation === 'not-asked' ? null : (
          <li>
            <FormattedMessage id={`credit.rules.evaluation.${cycle.evaluation}`} />
          </li>
        )}
        {cycle.sameCourse === 'once' ? (
          <li>
            <FormattedMessage id="credit.rules.once" />
          </li>
        ) : null}
        {cycle.keepMonths === null ? null : (
          <li>
            <FormattedMessage id="credit.rules.keep" values={{ years: cycle.keepMonths / 12 }} />
          </li>
        )}
      </ul>
      <details className={styles['fold']}>
        <summary>
          <FormattedMessage id="credit.rules.sources" values={{ asOf: <Day day={asOf} /> }} />
        </summary>
        <ul className={styles['sources']}>
          {sources.map(({ says, from, isAssumption }) => (
            <li key={says.en}>
              {isAssumption === true ? (
                <span className={styles['assumed']}>
                  <FormattedMessage id="credit.rules.assumed" />
                </span>
              ) : null}
              {says[language]}
              <span className={styles['from']}>{from[language]}</span>
            </li>
          ))}
        </ul>
      </details>
      <div className={styles['pair']}>
        {cycle.grades.length < 2 ? null : (
          <Select
            label={intl.formatMessage({ id: 'credit.rules.grade' })}
            isLabelShown
            value={grade}
            choices={cycle.grades.map((one) => ({ id: one.id, text: one.title[language] }))}
            onChange={setGrade}
          />
        )}
        <TextField
          label={intl.formatMessage({ id: 'credit.rules.start' })}
          hint={<FormattedMessage id="credit.field.day.hint" />}
          value={start}
          maxLength={12}
          problem={isWrong ? intl.formatMessage({ id: 'credit.wrong.from' }) : null}
          onChange={setStart}
          onEnter={go}
        />
      </div>
      <div className={styles['buttons']}>
        <Button
          isDisabled={isBusy || !isChanged}
          onPress={go}
          label={intl.formatMessage(
            { id: follow === null ? 'credit.rules.follow.of' : 'credit.rules.keepChange.of' },
            { title: title[language] },
          )}
        >
          <FormattedMessage id={follow === null ? 'credit.rules.follow' : 'credit.rules.keepChange'} />
        </Button>
        {follow === null ? null : (
          <Button
            isDisabled={isBusy}
            onPress={onUnfollow}
            label={intl.formatMessage({ id: 'credit.rules.unfollow.of' }, { title: title[language] })}
          >
            <FormattedMessage id="credit.rules.unfollow" />
          </Button>
        )}
        {change}
        {view.isOwn ? (
          <Button isDisabled={isBusy} onPress={() => setIsAsked(true)}>
            <FormattedMessage id="credit.rules.remove" />
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={<FormattedMessage id="credit.rules.remove.title" />}
        back={<FormattedMessage id="credit.withdraw.back" />}
        go={<FormattedMessage id="credit.rules.remove" />}
        onBack={() => setIsAsked(false)}
        onGo={() => {
          setIsAsked(false)
          onRemove()
        }}
      >
        {title[language]}
      </ConfirmDialog>
    </Card>
  )
}
