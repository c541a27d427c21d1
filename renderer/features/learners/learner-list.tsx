import { ChevronRight, Lock } from 'lucide-react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { LearnerView } from '#contract/learner.ts'
import styles from './learner-list.module.css'

type LearnerListProps = {
  readonly learners: readonly LearnerView[]
  /** Id of who is learning now, if anyone. */
  readonly current: string | null
  readonly onChoose: (learner: LearnerView) => void
}

/** The people who learn on this computer; pressing one goes on as that one. */
export function LearnerList({ learners, current, onChoose }: LearnerListProps) {
  return (
    <ul className={styles['list']}>
      {learners.map((learner) => (
        <li key={learner.learner}>
          <button
            type="button"
            className={styles['person']}
            aria-current={learner.learner === current ? 'true' : undefined}
            onClick={() => onChoose(learner)}
          >
            <span className={styles['name']}>{learner.name}</span>
            <span className={styles['since']}>
              <span>
                <FormattedMessage id={`learners.purpose.${learner.purpose}`} />
              </span>
              <span>
                <FormattedMessage
                  id={learner.learner === current ? 'learners.current' : 'learners.since'}
                  values={{ date: <FormattedDate value={learner.createdAt} dateStyle="long" /> }}
                />
              </span>
              {learner.lock === 'none' ? null : (
                <span className={styles['lock']}>
                  <Lock aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.7} />
                  <FormattedMessage id="learners.locked" />
                </span>
              )}
              {learner.movedAt === null ? null : (
                <span>
                  <FormattedMessage
                    id="learners.moved"
                    values={{ date: <FormattedDate value={learner.movedAt} dateStyle="long" /> }}
                  />
                </span>
              )}
            </span>
            <ChevronRight aria-hidden className={styles['arrow'] ?? ''} strokeWidth={1.6} />
          </button>
        </li>
      ))}
    </ul>
  )
}
