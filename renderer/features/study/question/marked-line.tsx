import { Check, CornerDownRight, Minus, X } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { CourseLanguage, LessonNode } from '#contract/lesson.ts'
import type { ChoiceMark } from '#contract/question-view.ts'
import { Reading } from '#renderer/content/reading.tsx'
import styles from './marked-line.module.css'

type MarkedLineProps = {
  readonly id: string
  readonly content: readonly LessonNode[]
  readonly lang: CourseLanguage
  /** `null` where the marking says nothing: a wrong option that was rightly left. */
  readonly mark: ChoiceMark['mark'] | null
  readonly isChosen?: boolean
  /** Whether the question has one right option, which this is where it was missed. */
  readonly isOnly?: boolean
  /** Place in an order or among the left sides, from 1. */
  readonly place?: number
  /** What it was paired with; `null` for nothing. */
  readonly given?: string | null
  readonly feedback: readonly LessonNode[]
}

const icons = { right: Check, wrong: X, missed: Minus }

/** One line of an answer with its mark in sign and words, and the feedback under it. */
export function MarkedLine({
  id,
  content,
  lang,
  mark,
  isChosen = false,
  isOnly = false,
  place,
  given,
  feedback,
}: MarkedLineProps) {
  const Icon = mark === null ? null : icons[mark]
  const wordId = wordFor(mark, isChosen, isOnly, place !== undefined)
  return (
    <li className={styles['line']} data-option={id} data-mark={mark ?? 'none'} data-chosen={isChosen}>
      <span className={styles['sign']}>
        {Icon === null ? null : <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={2.4} />}
      </span>
      <div className={styles['body']}>
        <div className={styles['what']}>
          {place === undefined ? null : <span className={styles['place']}>{place}</span>}
          <Reading nodes={content} lang={lang} className={styles['text']} />
        </div>
        {given === undefined ? null : (
          <p className={styles['given']}>
            <CornerDownRight aria-hidden className={styles['givenIcon'] ?? ''} />
            <span lang={lang}>{given ?? <FormattedMessage id="question.match.none" />}</span>
          </p>
        )}
        {wordId === null ? null : (
          <p className={styles['word']}>
            <FormattedMessage id={wordId} />
          </p>
        )}
        {feedback.length === 0 ? null : <Reading nodes={feedback} lang={lang} className={styles['feedback']} />}
      </div>
    </li>
  )
}

function wordFor(mark: ChoiceMark['mark'] | null, isChosen: boolean, isOnly: boolean, isPlaced: boolean) {
  if (mark === null) return null
  if (isPlaced) return `question.place.${mark}` as const
  if (isChosen && mark !== 'missed') return `question.chosen.${mark}` as const
  return isOnly ? 'question.only' : 'question.missed'
}
