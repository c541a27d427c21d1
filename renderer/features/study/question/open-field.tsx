import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Question } from '#contract/question-view.ts'
import { textLength } from '#contract/text-length.ts'
import { RubricTable } from '#renderer/content/rubric-table.tsx'
import { SentenceSpace } from '#renderer/ui/sentence-space.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { Draft } from '../draft.ts'
import styles from './open-field.module.css'

type OpenQuestion = Extract<Question, { type: 'open' }>

type OpenFieldProps = {
  readonly question: OpenQuestion
  readonly draft: Extract<Draft, { type: 'open' }>
  readonly lang: CourseLanguage
  readonly isDisabled: boolean
  readonly onChange: (draft: Draft) => void
}

/** As many UTF-16 units as the record takes. */
const mostUnits = 20_000

/** Where one writes at length: first what it will be marked by, then room, and how much stands there. Enter begins a line and confirms nothing. */
export function OpenField({ question, draft, lang, isDisabled, onChange }: OpenFieldProps) {
  const intl = useIntl()
  const { words, hanCharacters } = textLength(draft.text)
  return (
    <div className={styles['open']}>
      <RubricTable rubric={question.rubric} lang={lang} />
      <TextArea
        label={intl.formatMessage({ id: 'question.open.label' })}
        hint={
          <>
            <Wanted length={question.length} />
            <SentenceSpace />
            <FormattedMessage id="question.open.count" values={{ count: words + hanCharacters }} />
          </>
        }
        value={draft.text}
        maxLength={mostUnits}
        rows={10}
        lang={lang}
        isReadOnly={isDisabled}
        onChange={(text) => onChange({ type: 'open', text })}
      />
      <p className={styles['goes']}>
        <FormattedMessage id="question.open.goes" />
      </p>
    </div>
  )
}

function Wanted({ length: { least, most } }: Pick<OpenQuestion, 'length'>) {
  if (least === null && most === null) return null
  if (most === null) return <FormattedMessage id="question.open.least" values={{ least }} />
  if (least === null) return <FormattedMessage id="question.open.most" values={{ most }} />
  return <FormattedMessage id="question.open.both" values={{ least, most }} />
}
