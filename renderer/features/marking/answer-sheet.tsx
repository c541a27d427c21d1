import { useEffect, useRef } from 'react'
import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl'
import type { WaitingAnswer } from '#contract/marking.ts'
import { textLength } from '#contract/text-length.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { withLevel } from './answer-queue.ts'
import { LevelChoice } from './level-choice.tsx'
import styles from './marking.module.css'
import type { Given } from './marking-store.ts'

type AnswerSheetProps = {
  readonly answer: WaitingAnswer
  /** Its place among the answers to this question, from 1. */
  readonly number: number
  readonly of: number
  readonly isNameHidden: boolean
  readonly canUndo: boolean
  readonly onGive: (given: Given) => void
  readonly onUndo: () => void
  readonly onStep: (by: 1 | -1) => void
}

/** Longest comment, in UTF-16 units, as the record takes it. */
const mostCommentUnits = 4000

/** One answer: what was asked, what was written, a level for each criterion, a comment. Digits choose in the criterion that has the focus, elsewhere in the first one that has no level. */
export function AnswerSheet(props: AnswerSheetProps) {
  const { answer, number, of, isNameHidden, canUndo, onGive, onUndo, onStep } = props
  const { question, levels, comment, text, language } = answer
  const intl = useIntl()
  const isClosed = answer.returnedAt !== null
  const rubric = question.type === 'open' ? question.rubric : []
  const earned = levels.reduce((sum, { milliPoints }) => sum + milliPoints, 0)
  const { words, hanCharacters } = textLength(text)
  const choose = (criterion: string, milliPoints: number) =>
    onGive({ levels: withLevel(answer, criterion, milliPoints), comment })

  const handleDigit = useRef<(digit: number, criterion: string | undefined) => boolean>(() => false)
  useEffect(() => {
    handleDigit.current = (digit, focused) => {
      const isMeant = (one: string) =>
        focused === undefined ? levels.every(({ criterion }) => criterion !== one) : one === focused
      const open = rubric.find(({ id }) => isMeant(id))
      const level = open?.levels[digit - 1]
      if (isClosed || open === undefined || level === undefined) return false
      choose(open.id, level.milliPoints)
      return true
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      if (!/^[1-9]$/.test(event.key) || !(target instanceof Element)) return
      if (target.closest('input:not([type=radio]), textarea, [role=alertdialog], [role=listbox]') !== null) return
      const focused = target.closest<HTMLElement>('[data-criterion]')?.dataset['criterion']
      if (handleDigit.current(Number(event.key), focused)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <Card>
      <div className={styles['head']}>
        <h2 className={styles['heading']} aria-live="polite">
          <FormattedMessage id="marking.answer" values={{ number, of }} />{' '}
          <span className={styles['who']}>
            {isNameHidden ? <FormattedMessage id="marking.nameless" values={{ number }} /> : <bdi>{answer.name}</bdi>}
          </span>
        </h2>
        <span className={styles['soft']}>
          <FormattedDate value={answer.submittedAt} dateStyle="medium" />
        </span>
      </div>
      <details className={styles['asked']} open={number === 1}>
        <summary>
          <FormattedMessage id="marking.asked" values={{ module: answer.moduleTitle, course: answer.packTitle }} />
        </summary>
        <Reading nodes={question.prompt} lang={language} />
      </details>
      <p className={styles['text']} lang={language}>
        {text}
      </p>
      <p className={styles['soft']}>
        <FormattedMessage id="marking.length" values={{ count: words + hanCharacters }} />
      </p>
      {rubric.map((criterion) => (
        <LevelChoice
          key={criterion.id}
          criterion={criterion}
          lang={language}
          given={levels.find((level) => level.criterion === criterion.id)?.milliPoints ?? null}
          isClosed={isClosed}
          onChoose={(milliPoints) => choose(criterion.id, milliPoints)}
        />
      ))}
      <TextArea
        label={intl.formatMessage({ id: 'marking.comment' })}
        value={comment}
        maxLength={mostCommentUnits}
        isReadOnly={isClosed}
        onChange={(value) => onGive({ levels, comment: value })}
      />
      <div className={styles['foot']}>
        <Button isDisabled={number === 1} onPress={() => onStep(-1)}>
          <FormattedMessage id="question.previous" />
        </Button>
        <Button kind={answer.isWhole ? 'main' : 'plain'} isDisabled={number === of} onPress={() => onStep(1)}>
          <FormattedMessage id="question.next" />
        </Button>
        <Button isDisabled={!canUndo || isClosed} onPress={onUndo}>
          <FormattedMessage id="marking.undo" />
        </Button>
        <output className={styles['sum']}>
          {isClosed ? (
            <FormattedMessage
              id="marking.returned"
              values={{ day: <FormattedDate value={answer.returnedAt ?? 0} dateStyle="medium" /> }}
            />
          ) : (
            <FormattedMessage
              id={answer.isWhole ? 'marking.whole' : 'marking.partial'}
              values={{
                earned: <FormattedNumber value={earned / 1000} maximumFractionDigits={2} />,
                full: <FormattedNumber value={question.milliPoints / 1000} maximumFractionDigits={2} />,
                left: rubric.length - levels.length,
              }}
            />
          )}
        </output>
      </div>
    </Card>
  )
}
