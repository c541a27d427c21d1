import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { MarkingDesk, WaitingAnswer } from '#contract/marking.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { plainText } from '#renderer/content/plain-text.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ParentTrail } from '#renderer/ui/parent-trail.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { queuesOf } from './answer-queue.ts'
import { AnswerSheet } from './answer-sheet.tsx'
import styles from './marking.module.css'
import { type Given, nameOf, type Returning } from './marking-store.ts'
import { ReturnDesk } from './return-desk.tsx'

type MarkingScreenProps = {
  readonly desk: Loadable<MarkingDesk>
  readonly before: Readonly<Record<string, readonly Given[]>>
  readonly notKept: ReplyError | null
  readonly returning: Returning
  readonly tykey: string | null
  readonly onGive: (answer: WaitingAnswer, given: Given) => void
  readonly onUndo: (answer: WaitingAnswer) => void
  readonly onChooseTykey: () => void
  readonly onReturn: (key: string, passphrase: string) => Promise<boolean>
  readonly onRetry: () => void
}

/** Written answers of the class, one question at a time across everybody; and the way back to the learners. */
export function MarkingScreen(props: MarkingScreenProps) {
  const { desk, onRetry } = props
  const intl = useIntl()
  return (
    <Page
      title={intl.formatMessage({ id: 'marking.title' })}
      lead={<FormattedMessage id="marking.lead" />}
      before={<ParentTrail place="teach" />}
    >
      {desk.kind === 'idle' || desk.kind === 'loading' ? <Waiting /> : null}
      {desk.kind === 'failed' ? <Problem error={desk.error} onRetry={onRetry} /> : null}
      {desk.kind === 'ready' && desk.value.answers.length === 0 ? (
        <EmptyPlace
          title={<FormattedMessage id="marking.none" />}
          text={<FormattedMessage id="marking.none.text" />}
          action={
            <Link to="/teach" className={buttonLook('main')}>
              <FormattedMessage id="marking.none.action" />
            </Link>
          }
        />
      ) : null}
      {desk.kind === 'ready' && desk.value.answers.length > 0 ? <Desk {...props} value={desk.value} /> : null}
    </Page>
  )
}

function Desk(props: MarkingScreenProps & { readonly value: MarkingDesk }) {
  const { value, before, notKept, onGive, onUndo } = props
  const intl = useIntl()
  const [picked, setPicked] = useState<string | null>(null)
  const [place, setPlace] = useState(0)
  const [areNamesHidden, setNamesHidden] = useState(false)
  const queues = queuesOf(value.answers)
  const queue = queues.find(({ id }) => id === picked) ?? queues[0]
  const answer = queue?.answers[Math.min(place, queue.answers.length - 1)]
  if (queue === undefined || answer === undefined) return null
  const at = queue.answers.indexOf(answer)
  return (
    <div className={styles['column']}>
      <div className={styles['row']}>
        <Select
          label={intl.formatMessage({ id: 'marking.question' })}
          value={queue.id}
          choices={queues.map(({ id, answers }) => ({
            id,
            text: plainText(answers[0]?.question.prompt ?? []).slice(0, 60),
            note: intl.formatMessage(
              { id: 'marking.question.note' },
              {
                module: answers[0]?.moduleTitle,
                whole: answers.filter(({ isWhole }) => isWhole).length,
                of: answers.length,
              },
            ),
          }))}
          onChange={(id) => {
            setPicked(id)
            setPlace(0)
          }}
        />
        <label className={styles['names']}>
          <input type="checkbox" checked={areNamesHidden} onChange={(event) => setNamesHidden(event.target.checked)} />
          <span>
            <FormattedMessage id="marking.names" />
          </span>
        </label>
      </div>
      <AnswerSheet
        key={nameOf(answer)}
        answer={answer}
        number={at + 1}
        of={queue.answers.length}
        isNameHidden={areNamesHidden}
        canUndo={(before[nameOf(answer)]?.length ?? 0) > 0}
        onGive={(given) => onGive(answer, given)}
        onUndo={() => onUndo(answer)}
        onStep={(by) => setPlace(Math.max(0, Math.min(queue.answers.length - 1, at + by)))}
      />
      {notKept === null ? null : <Problem error={notKept} />}
      <ReturnDesk {...props} value={value} />
    </div>
  )
}
