import { useIntl } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Choice } from '#contract/question-view.ts'
import { plainText } from '#renderer/content/plain-text.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { type Draft, pairUp } from '../draft.ts'
import styles from './matching-field.module.css'

type MatchingDraft = Extract<Draft, { type: 'matching' }>

type MatchingFieldProps = {
  readonly lefts: readonly Choice[]
  readonly rights: readonly Choice[]
  readonly draft: MatchingDraft
  readonly labelledBy: string
  readonly lang: CourseLanguage
  readonly isDisabled: boolean
  readonly onChange: (draft: MatchingDraft) => void
}

/** For each left side a choice of right sides. One that is used says where; choosing it again moves it. */
export function MatchingField({ lefts, rights, draft, labelledBy, lang, isDisabled, onChange }: MatchingFieldProps) {
  const intl = useIntl()
  const rightOf = (left: string) => draft.pairs.find((pair) => pair.left === left)?.right ?? null
  const placeOf = (right: string) => {
    const pair = draft.pairs.find((one) => one.right === right)
    return lefts.findIndex(({ id }) => id === pair?.left) + 1
  }
  return (
    <fieldset aria-labelledby={labelledBy} className={styles['rows']}>
      {lefts.map((left, index) => {
        const chosen = rightOf(left.id)
        return (
          <div key={left.id} className={styles['row']} data-left={left.id}>
            <span className={styles['place']} aria-hidden>
              {index + 1}
            </span>
            <Reading nodes={left.content} lang={lang} className={styles['text']} />
            <Select
              label={intl.formatMessage({ id: 'question.match.label' }, { words: plainText(left.content) })}
              placeholder={intl.formatMessage({ id: 'question.match.choose' })}
              value={chosen}
              isDisabled={isDisabled}
              lang={lang}
              choices={rights.map((right) => {
                const place = placeOf(right.id)
                const isElsewhere = place > 0 && right.id !== chosen
                return {
                  id: right.id,
                  text: plainText(right.content),
                  ...(isElsewhere ? { note: intl.formatMessage({ id: 'question.match.used' }, { place }) } : {}),
                }
              })}
              onChange={(right) => onChange(pairUp(draft, left.id, right))}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
