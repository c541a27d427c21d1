import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Choice } from '#contract/question-view.ts'
import { plainText } from '#renderer/content/plain-text.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { type Draft, moveInOrder } from '../draft.ts'
import styles from './ordering-field.module.css'

type OrderingDraft = Extract<Draft, { type: 'ordering' }>

type OrderingFieldProps = {
  readonly items: readonly Choice[]
  readonly draft: OrderingDraft
  readonly labelledBy: string
  readonly lang: CourseLanguage
  readonly isDisabled: boolean
  readonly onChange: (draft: OrderingDraft) => void
}

/** Things to put in order, each with buttons for up and down; Alt with an arrow key does the same. Places are read out. */
export function OrderingField({ items, draft, labelledBy, lang, isDisabled, onChange }: OrderingFieldProps) {
  const intl = useIntl()
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ readonly id: string; readonly by: -1 | 1 } | null>(null)
  const [said, setSaid] = useState('')
  const known = new Map(items.map((item) => [item.id, item]))
  const wordsOf = (id: string) => plainText(known.get(id)?.content ?? [])

  const move = (from: number, by: -1 | 1) => {
    const id = draft.order[from]
    const next = moveInOrder(draft, from, by)
    if (id === undefined || isDisabled || next === draft) return
    onChange(next)
    const place = from + by + 1
    setSaid(intl.formatMessage({ id: 'question.order.said' }, { words: wordsOf(id), place, of: draft.order.length }))
    moved.current = { id, by }
  }
  // The moved line keeps the focus, on the arrow that was used or, at an end, on the other; at once, or it would take it back from
  // whoever has gone on.
  useLayoutEffect(() => {
    const { id, by } = moved.current ?? {}
    moved.current = null
    if (id === undefined || by === undefined) return
    const line = list.current?.querySelector(`[data-item="${id}"]`)
    const arrows = [...(line?.querySelectorAll('button') ?? [])]
    const wanted = by < 0 ? arrows : arrows.toReversed()
    wanted.find((arrow) => arrow.getAttribute('aria-disabled') !== 'true')?.focus()
  })
  const handleKeyDown = (event: KeyboardEvent, from: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(from, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <fieldset aria-labelledby={labelledBy}>
      <ol ref={list} className={styles['list']}>
        {draft.order.map((id, index) => {
          const item = known.get(id)
          if (item === undefined) return null
          return (
            <li key={id} className={styles['item']} data-item={id}>
              <span className={styles['place']} aria-hidden>
                {index + 1}
              </span>
              <Reading nodes={item.content} lang={lang} className={styles['text']} />
              <span className={styles['arrows']}>
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className={styles['arrow']}
                    aria-disabled={index + by < 0 || index + by >= draft.order.length}
                    aria-label={intl.formatMessage(
                      { id: by < 0 ? 'question.order.up' : 'question.order.down' },
                      { words: wordsOf(id), place: index + 1 },
                    )}
                    onClick={() => move(index, by)}
                    onKeyDown={(event) => handleKeyDown(event, index)}
                  >
                    {by < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
                  </button>
                ))}
              </span>
            </li>
          )
        })}
      </ol>
      <p className={styles['hint']}>
        <FormattedMessage
          id="question.order.hint"
          values={{
            keys: (
              <>
                {orderKeys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </>
            ),
          }}
        />
      </p>
      <Unseen>
        <output>{said}</output>
      </Unseen>
    </fieldset>
  )
}

/** Key names are printed on the keys and belong to no language. */
const orderKeys = ['Alt', '↑', '↓']
