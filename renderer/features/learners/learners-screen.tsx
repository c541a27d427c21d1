import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { LearnerView } from '#contract/learner.ts'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { FirstLearner } from './first-learner.tsx'
import { LearnerList } from './learner-list.tsx'
import styles from './learners-screen.module.css'
import type { LearnerDraft } from './learners-store.ts'
import { NewLearnerForm } from './new-learner-form.tsx'

type LearnersScreenProps = {
  readonly list: Loadable<readonly LearnerView[]>
  readonly creating: Saving
  readonly draft: LearnerDraft
  /** Id of who is learning now, if anyone. */
  readonly current: string | null
  readonly language: Language
  /** A language that could not be stored. */
  readonly unsaved: ReplyError | null
  readonly onLanguage: (language: Language) => void
  readonly onChoose: (learner: LearnerView) => void
  readonly onChange: (change: Partial<LearnerDraft>) => void
  readonly onCreate: (name: string, purpose: LearnerPurpose) => void
  readonly onRetry: () => void
  /** The way for a profile that comes from another computer. */
  readonly arrival: ReactNode
}

/** Asks who is learning: the profiles on this computer, and a new one. Where there is none, it is the first run. */
export function LearnersScreen(props: LearnersScreenProps) {
  const {
    list,
    creating,
    draft,
    current,
    language,
    unsaved,
    onLanguage,
    onChoose,
    onChange,
    onCreate,
    onRetry,
    arrival,
  } = props
  const intl = useIntl()
  const form = { draft, creating, onChange, onCreate }
  if (list.kind === 'ready' && list.value.length === 0) {
    return (
      <Page
        title={intl.formatMessage({ id: 'learners.first.title' })}
        lead={<FormattedMessage id="learners.first.lead" />}
      >
        <FirstLearner {...form} language={language} unsaved={unsaved} onLanguage={onLanguage} />
        {arrival}
      </Page>
    )
  }
  return (
    <Page title={intl.formatMessage({ id: 'learners.title' })} lead={<FormattedMessage id="learners.lead" />}>
      <div className={styles['column']}>
        {list.kind === 'idle' || list.kind === 'loading' ? <Waiting /> : null}
        {list.kind === 'failed' ? <Problem error={list.error} onRetry={onRetry} /> : null}
        {list.kind === 'ready' ? (
          <>
            <LearnerList learners={list.value} current={current} onChoose={onChoose} />
            <section>
              <h2 className={styles['new']}>
                <FormattedMessage id="learners.new.title" />
              </h2>
              <NewLearnerForm isFirst={false} {...form} />
            </section>
            {arrival}
          </>
        ) : null}
      </div>
    </Page>
  )
}
