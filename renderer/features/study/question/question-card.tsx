import { type ReactNode, type RefObject, useId, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { AttemptQuestion } from '#contract/question-view.ts'
import { Reading } from '#renderer/content/reading.tsx'
import type { Draft } from '../draft.ts'
import { AnswerField } from './answer-field.tsx'
import styles from './question-card.module.css'
import { RecordedAnswerView } from './recorded-answer-view.tsx'
import { useCardKeys } from './use-card-keys.ts'
import { Verdict } from './verdict.tsx'

type QuestionCardProps = {
  readonly item: AttemptQuestion
  /** Its place in the attempt, from 1. */
  readonly number: number
  readonly of: number
  readonly lang: CourseLanguage
  /** The answer in the making, and what changes it; `null` in review, where an open question stays unanswered. */
  readonly answering: {
    readonly draft: Draft
    readonly isSaving: boolean
    readonly onChange: (draft: Draft) => void
    readonly onConfirm: () => void
  } | null
  /** Stands below the answer while it is open: the button that confirms, and what went wrong. */
  readonly foot?: ReactNode
  /** Whether it is the only question on the screen, which then hears its keys wherever the focus is. */
  readonly isAlone?: boolean
  readonly verdictRef?: RefObject<HTMLOutputElement | null>
  readonly cardRef?: RefObject<HTMLElement | null>
}

/** One question: its prompt, the answer in the making or as recorded, and once recorded the verdict and the feedback. */
export function QuestionCard(props: QuestionCardProps) {
  const { item, number, of, lang, answering, foot, isAlone = false, verdictRef, cardRef } = props
  const { question, recorded } = item
  const id = useId()
  const ownRef = useRef<HTMLElement>(null)
  const card = cardRef ?? ownRef
  const handleKey = (event: KeyboardEvent) => {
    if (answering === null || recorded !== null) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const isOnControl = event.target instanceof Element && event.target.closest('button, a, [role=option]') !== null
    if (event.key === 'Enter' && question.type !== 'open' && !event.defaultPrevented && !isOnControl) {
      event.preventDefault()
      answering.onConfirm()
    } else if (/^[1-9]$/.test(event.key) && 'options' in question) {
      const option = question.options[Number(event.key) - 1]
      if (option === undefined || answering.isSaving) return
      event.preventDefault()
      answering.onChange(choose(answering.draft, option.id))
    }
  }
  useCardKeys(card, isAlone, handleKey)
  return (
    <article ref={card} aria-labelledby={`${id}-label`} className={styles['card']} data-question={question.id}>
      <p id={`${id}-label`} className={styles['label']}>
        <FormattedMessage id="question.number" values={{ number, of }} />
        <span aria-hidden className={styles['dot']}>
          ·
        </span>
        <FormattedMessage id={`question.type.${question.type}`} />
      </p>
      <Reading id={`${id}-prompt`} nodes={question.prompt} lang={lang} className={styles['prompt']} />
      {recorded !== null ? (
        <RecordedAnswerView question={question} recorded={recorded} lang={lang} />
      ) : answering === null ? (
        <p className={styles['unanswered']}>
          <FormattedMessage id="question.unanswered" />
        </p>
      ) : (
        <AnswerField
          question={question}
          draft={answering.draft}
          labelledBy={`${id}-prompt`}
          lang={lang}
          isDisabled={answering.isSaving}
          onChange={answering.onChange}
          onEnter={answering.onConfirm}
        />
      )}
      {recorded === null ? foot : null}
      <Verdict ref={verdictRef} question={question} recorded={recorded} lang={lang} />
    </article>
  )
}

function choose(draft: Draft, option: string): Draft {
  if (draft.type === 'single' || draft.type === 'true-false') return { ...draft, choice: option }
  if (draft.type !== 'multiple') return draft
  const isChosen = draft.choices.includes(option)
  return {
    ...draft,
    choices: isChosen ? draft.choices.filter((one) => one !== option) : [...draft.choices, option],
  }
}
