import { useIntl } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Question } from '#contract/question-view.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Draft } from '../draft.ts'
import { ChoiceField } from './choice-field.tsx'
import { MatchingField } from './matching-field.tsx'
import { OpenField } from './open-field.tsx'
import { OrderingField } from './ordering-field.tsx'

type AnswerFieldProps = {
  readonly question: Question
  readonly draft: Draft
  /** Id of what names the field: the prompt. */
  readonly labelledBy: string
  readonly lang: CourseLanguage
  readonly isDisabled: boolean
  readonly onChange: (draft: Draft) => void
  readonly onEnter: () => void
}

/** Where a question is answered, in the way of its type. A draft of another type belongs to an older text and is left. */
export function AnswerField({ question, draft, labelledBy, lang, isDisabled, onChange, onEnter }: AnswerFieldProps) {
  const intl = useIntl()
  const common = { labelledBy, lang, isDisabled, onChange }
  switch (question.type) {
    case 'single':
    case 'true-false':
      if (draft.type !== 'single' && draft.type !== 'true-false') return null
      return (
        <ChoiceField
          {...common}
          kind="radio"
          options={question.options}
          chosen={draft.choice === null ? [] : [draft.choice]}
          onChange={(ids) => onChange({ type: draft.type, choice: ids.at(-1) ?? null })}
        />
      )
    case 'multiple':
      if (draft.type !== 'multiple') return null
      return (
        <ChoiceField
          {...common}
          kind="checkbox"
          options={question.options}
          chosen={draft.choices}
          onChange={(choices) => onChange({ type: 'multiple', choices })}
        />
      )
    case 'ordering':
      return draft.type === 'ordering' ? <OrderingField {...common} items={question.items} draft={draft} /> : null
    case 'matching':
      if (draft.type !== 'matching') return null
      return <MatchingField {...common} lefts={question.lefts} rights={question.rights} draft={draft} />
    case 'numeric':
    case 'short':
      if (draft.type !== 'numeric' && draft.type !== 'short') return null
      return (
        <TextField
          label={intl.formatMessage({
            id: question.type === 'numeric' ? 'question.number.label' : 'question.short.label',
          })}
          value={draft.text}
          suffix={question.type === 'numeric' ? (question.unit ?? undefined) : undefined}
          inputMode={question.type === 'numeric' ? 'decimal' : 'text'}
          isWide={question.type === 'short'}
          maxLength={question.type === 'numeric' ? 60 : 2000}
          isReadOnly={isDisabled}
          onChange={(text) => onChange({ type: draft.type, text })}
          onEnter={onEnter}
        />
      )
    case 'open':
      return draft.type === 'open' ? <OpenField {...common} question={question} draft={draft} /> : null
    default:
      return question satisfies never
  }
}
