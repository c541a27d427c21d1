import { ChevronRight } from 'lucide-react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { LearnerView } from '#contract/learner.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './learners-screen.module.css'
import { NewLearnerForm } from './new-learner-form.tsx'

type LearnersScreenProps = {
  readonly list: Loadable<readonly LearnerView[]>
  readonly creating: Saving
  /** Id of who is learning now, if anyone. */
  readonly current: string | null
  readonly onChoose: (learner: LearnerView) => void
  readonly onCreate: (name: string) => void
  readonly onRetry: () => void
}

/** Asks who is learning: the profiles on this computer, and a new one. */
export function LearnersScreen({ list, creating, current, onChoose, onCreate, onRetry }: LearnersScreenProps) {
  const intl = useIntl()
  const learners = list.kind === 'ready' ? list.value : []
  const isFirst = list.kind === 'ready' && learners.length === 0
  const title = intl.formatMessage({ id: isFirst ? 'learners.first.title' : 'learners.title' })
  return (
    <Page
      title={title}
      lead={isFirst ? <FormattedMessage id="learners.first.lead" /> : <FormattedMessage id="learners.lead" />}
    >
      <div className={styles['column']}>
        {list.kind === 'idle' || list.kind === 'loading' ? <Waiting /> : null}
        {list.kind === 'failed' ? <Problem error={list.error} onRetry={onRetry} /> : null}
        {learners.length > 0 ? (
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
                    <FormattedMessage
                      id={learner.learner === current ? 'learners.current' : 'learners.since'}
                      values={{ date: <FormattedDate value={learner.createdAt} dateStyle="long" /> }}
                    />
                  </span>
                  <ChevronRight aria-hidden className={styles['arrow'] ?? ''} strokeWidth={1.6} />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {list.kind === 'ready' ? <NewLearnerForm isFirst={isFirst} creating={creating} onCreate={onCreate} /> : null}
      </div>
    </Page>
  )
}
