import { useLayoutEffect, useRef } from 'react'
import type { ModuleView } from '#contract/library-view.ts'
import type { AttemptQuestion } from '#contract/question-view.ts'
import { answerOf, emptyDraft } from '../draft.ts'
import { findQuestion } from '../module-questions.ts'
import { useStudy } from '../study-context.ts'
import { draftKey } from '../study-store.ts'
import { useActiveTime } from '../use-active-time.ts'
import { ConfirmRow } from './confirm-row.tsx'
import { QuestionCard } from './question-card.tsx'

type StudyQuestionProps = {
  readonly module: ModuleView
  readonly question: string
  /** Whether it has the screen to itself. */
  readonly isAlone?: boolean
}

/** A question of the open module, answered where it stands; the same in the text and on a screen of its own. */
export function StudyQuestion({ module, question: id, isAlone = false }: StudyQuestionProps) {
  const found = findQuestion(module, id)
  return found === null ? null : <OpenQuestion key={id} module={module} isAlone={isAlone} {...found} />
}

type OpenQuestionProps = {
  readonly isAlone: boolean
  readonly module: ModuleView
  readonly item: AttemptQuestion
  readonly number: number
  readonly of: number
}

function OpenQuestion({ module, isAlone, item, number, of }: OpenQuestionProps) {
  const { question, recorded } = item
  const key = useStudy(({ place }) => (place === null ? '' : draftKey(place, question.id)))
  const draft = useStudy(({ drafts }) => drafts[key]) ?? emptyDraft(question)
  const saving = useStudy(({ savings }) => savings[key]) ?? { kind: 'idle' }
  const { changeDraft, confirm, addActiveMs } = useStudy(({ actions }) => actions)
  const card = useRef<HTMLElement>(null)
  const verdict = useRef<HTMLOutputElement>(null)
  const isConfirming = useRef(false)
  const reportNow = useActiveTime(card, recorded === null, (ms) => addActiveMs(question.id, ms))
  const isComplete = answerOf(question, draft) !== null

  const handleConfirm = async () => {
    if (!isComplete) return
    reportNow()
    isConfirming.current = true
    if (!(await confirm(question))) isConfirming.current = false
  }
  // As soon as it is there; later it would take the focus from whoever has gone on.
  useLayoutEffect(() => {
    if (!isConfirming.current || recorded === null) return
    isConfirming.current = false
    showVerdict(verdict.current)
  })
  return (
    <QuestionCard
      item={item}
      number={number}
      of={of}
      lang={module.language}
      answering={{
        draft,
        isSaving: saving.kind === 'saving',
        onChange: (next) => changeDraft(question.id, next),
        onConfirm: () => void handleConfirm(),
      }}
      foot={
        <ConfirmRow
          question={question}
          saving={saving}
          isComplete={isComplete}
          opensNewAttempt={module.openAttempt === null && module.standing.kind !== 'not-started'}
          onConfirm={() => void handleConfirm()}
        />
      }
      isAlone={isAlone}
      cardRef={card}
      verdictRef={verdict}
    />
  )
}

/** The verdict gets the focus, and the page is moved only as far as it takes to see it and what follows it. */
function showVerdict(verdict: HTMLElement | null): void {
  verdict?.focus({ preventScroll: true })
  verdict?.nextElementSibling?.scrollIntoView({ block: 'nearest' })
  verdict?.scrollIntoView({ block: 'nearest' })
}
