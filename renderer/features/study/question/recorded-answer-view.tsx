import { FormattedMessage } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Choice, Question, RecordedAnswer } from '#contract/question-view.ts'
import { plainText } from '#renderer/content/plain-text.ts'
import { MarkedLine } from './marked-line.tsx'
import styles from './recorded-answer-view.module.css'
import { WrittenAnswer } from './written-answer.tsx'

type RecordedAnswerViewProps = {
  readonly question: Question
  readonly recorded: RecordedAnswer
  readonly lang: CourseLanguage
}

/** An answer that can no longer change: what was chosen, what would have been right, and why, line by line. */
export function RecordedAnswerView({ question, recorded, lang }: RecordedAnswerViewProps) {
  const { answer, byChoice, marking } = recorded
  const markOf = (id: string) => marking?.perChoice.find((mark) => mark.id === id)?.mark ?? null
  const feedbackOf = (id: string) => byChoice[id] ?? []
  switch (answer.type) {
    case 'single':
    case 'true-false':
    case 'multiple': {
      const chosen = answer.type === 'multiple' ? answer.choices : [answer.choice]
      return (
        <ul className={styles['lines']}>
          {choicesOf(question).map(({ id, content }) => (
            <MarkedLine
              key={id}
              id={id}
              content={content}
              lang={lang}
              mark={markOf(id)}
              isChosen={chosen.includes(id)}
              isOnly={answer.type !== 'multiple'}
              feedback={feedbackOf(id)}
            />
          ))}
        </ul>
      )
    }
    case 'ordering':
      return (
        <ol className={styles['lines']}>
          {answer.order.map((id, index) => (
            <MarkedLine
              key={id}
              id={id}
              content={contentOf(choicesOf(question), id)}
              lang={lang}
              place={index + 1}
              mark={markOf(id)}
              feedback={feedbackOf(id)}
            />
          ))}
        </ol>
      )
    case 'matching':
      return (
        <ul className={styles['lines']}>
          {(question.type === 'matching' ? question.lefts : []).map((left, index) => {
            const right = answer.pairs.find((pair) => pair.left === left.id)?.right
            const rights = question.type === 'matching' ? question.rights : []
            return (
              <MarkedLine
                key={left.id}
                id={left.id}
                content={left.content}
                lang={lang}
                place={index + 1}
                mark={markOf(left.id)}
                given={right === undefined ? null : plainText(contentOf(rights, right))}
                feedback={[...feedbackOf(left.id), ...(right === undefined ? [] : feedbackOf(right))]}
              />
            )
          })}
        </ul>
      )
    case 'numeric':
    case 'short':
      return (
        <p className={styles['written']}>
          <span className={styles['writtenLabel']}>
            <FormattedMessage id="question.written" />
          </span>
          <span className={styles['writtenText']}>
            {answer.text}
            {question.type === 'numeric' && question.unit !== null && /\d\s*$/.test(answer.text)
              ? ` ${question.unit}`
              : ''}
          </span>
        </p>
      )
    case 'open':
      return <WrittenAnswer question={question} recorded={recorded} text={answer.text} lang={lang} />
    default:
      return answer satisfies never
  }
}

/** What a question has to choose from or to order. */
export function choicesOf(question: Question): readonly Choice[] {
  if (question.type === 'ordering') return question.items
  return 'options' in question ? question.options : []
}

/** The words of one choice; nothing when the text no longer has it. */
export function contentOf(choices: readonly Choice[], id: string): Choice['content'] {
  return choices.find((choice) => choice.id === id)?.content ?? []
}
