import { useId, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { evaluationTexts } from '#contract/messages/evaluation-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { useCompletion } from './completion-context.ts'
import { courseKey } from './completion-store.ts'
import { CourseTrail } from './course-trail.tsx'
import { DoneCard } from './done-card.tsx'
import { emptyEvaluation, missingItems } from './evaluation-draft.ts'
import styles from './evaluation-screen.module.css'
import { Moment } from './moment.tsx'
import { RatingScale } from './rating-scale.tsx'

type EvaluationScreenProps = { readonly status: CourseCompletionView; readonly onDone: () => void }

/** What the learner thinks of the course: eight sentences and a comment. Once submitted it stands. */
export function EvaluationScreen({ status, onDone }: EvaluationScreenProps) {
  const intl = useIntl()
  return (
    <Page
      title={intl.formatMessage({ id: 'evaluation.title' })}
      before={<CourseTrail status={status} />}
      lead={<FormattedMessage id="evaluation.lead" />}
    >
      {status.evaluation === null ? (
        <EvaluationForm onDone={onDone} />
      ) : (
        <DoneCard pack={status.pack} next={status.attestation === null ? 'sign' : 'course'}>
          <FormattedMessage id="evaluation.submitted" values={{ when: <Moment at={status.evaluation.at} /> }} />
        </DoneCard>
      )}
    </Page>
  )
}

function EvaluationForm({ onDone }: { readonly onDone: () => void }) {
  const language = useLanguage()
  const comment = useId()
  const form = useRef<HTMLDivElement>(null)
  const [isTried, setIsTried] = useState(false)
  const draft =
    useCompletion(({ place, drafts }) => (place === null ? undefined : drafts[courseKey(place)])) ?? emptyEvaluation
  const recording = useCompletion((state) => state.recording)
  const { changeDraft, evaluate } = useCompletion(({ actions }) => actions)
  const missing = missingItems(draft)

  const submit = async () => {
    setIsTried(true)
    const [first] = missing
    if (first !== undefined) {
      const group = form.current?.querySelector(`[data-item="${first}"]`)
      group?.querySelector('input')?.focus()
      group?.scrollIntoView({ block: 'nearest' })
    } else if (await evaluate()) onDone()
  }
  return (
    <div ref={form} className={styles['form']}>
      <p className={styles['ends']} aria-hidden>
        <FormattedMessage id="evaluation.ends" />
      </p>
      {evaluationItems.map((item, index) => (
        <div key={item} data-item={item}>
          <RatingScale
            number={index + 1}
            text={evaluationTexts[item][language]}
            value={draft.ratings[item]}
            isMissing={isTried && missing.includes(item)}
            onChange={(value) => changeDraft({ ...draft, ratings: { ...draft.ratings, [item]: value } })}
          />
        </div>
      ))}
      <div className={styles['comment']}>
        <label htmlFor={comment} className={styles['label']}>
          <FormattedMessage id="evaluation.comment" />
        </label>
        <textarea
          id={comment}
          rows={4}
          maxLength={2000}
          value={draft.comment}
          className={styles['area']}
          aria-describedby={`${comment}-hint`}
          onChange={(event) => changeDraft({ ...draft, comment: event.currentTarget.value })}
        />
        <p id={`${comment}-hint`} className={styles['hint']}>
          <FormattedMessage id="evaluation.comment.hint" />
        </p>
      </div>
      <div className={styles['foot']}>
        <Button kind="main" isDisabled={recording.kind === 'saving'} onPress={() => void submit()}>
          <FormattedMessage id="evaluation.submit" />
        </Button>
        <output className={styles['state']}>
          {missing.length > 0 ? (
            <FormattedMessage id="evaluation.open" values={{ open: missing.length }} />
          ) : (
            <FormattedMessage id="evaluation.final" />
          )}
        </output>
      </div>
      {recording.kind === 'failed' ? <Problem error={recording.error} /> : null}
    </div>
  )
}
