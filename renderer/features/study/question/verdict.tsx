import { Circle, CircleCheck, CircleDot, CircleX, ClipboardCheck } from 'lucide-react'
import type { RefObject } from 'react'
import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Question, RecordedAnswer } from '#contract/question-view.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { Solution } from './solution.tsx'
import styles from './verdict.module.css'

/** The sign of each verdict, of an answer that is marked elsewhere, and of one that a person marked; the word always stands beside it. */
export const verdictIcons = {
  right: CircleCheck,
  partly: CircleDot,
  wrong: CircleX,
  unmarked: Circle,
  marked: ClipboardCheck,
}

type VerdictProps = {
  readonly ref?: RefObject<HTMLOutputElement | null> | undefined
  readonly question: Question
  readonly recorded: RecordedAnswer | null
  readonly lang: CourseLanguage
}

/** What an answer came to, in words; then the solution where it is not known yet, and the explanation for everyone. */
export function Verdict({ ref, question, recorded, lang }: VerdictProps) {
  return (
    <>
      {/* Stands empty before, so that its words are an arrival and are read out. */}
      <output ref={ref} tabIndex={-1} className={styles['status']}>
        {recorded === null ? null : <VerdictLine question={question} recorded={recorded} />}
      </output>
      {recorded === null ? null : (
        <div className={styles['after']}>
          {recorded.marking?.verdict === 'right' ? null : (
            <Solution question={question} recorded={recorded} lang={lang} />
          )}
          {recorded.general.length === 0 ? null : (
            <Reading nodes={recorded.general} lang={lang} className={styles['general']} />
          )}
        </div>
      )}
    </>
  )
}

function VerdictLine({ question, recorded }: { readonly question: Question; readonly recorded: RecordedAnswer }) {
  if (recorded.marking === null) return <UnmarkedLine />
  const { verdict, milliPoints, note } = recorded.marking
  // A person weighs; nothing they mark is right or wrong.
  const word = question.type === 'open' ? 'marked' : verdict
  const Icon = verdictIcons[word]
  const isNoted = note === 'not-a-number' || note === 'unit-wrong'
  return (
    <span className={`${styles['verdict']} ${styles[word] ?? ''}`} data-verdict={word}>
      <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.8} />
      <span className={styles['word']}>
        <FormattedMessage id={`verdict.${word}`} />
      </span>{' '}
      <span className={styles['points']}>
        <FormattedMessage
          id="verdict.points"
          values={{
            earned: <FormattedNumber value={milliPoints / 1000} maximumFractionDigits={2} />,
            full: <FormattedNumber value={question.milliPoints / 1000} maximumFractionDigits={2} />,
          }}
        />
      </span>
      {isNoted ? (
        <span className={styles['points']}>
          <FormattedMessage id={`verdict.note.${note}`} />
        </span>
      ) : null}
    </span>
  )
}

/** The answer is on the disk, and nobody here can tell what it is worth. */
function UnmarkedLine() {
  return (
    <span className={styles['verdict']} data-verdict="unmarked">
      <verdictIcons.unmarked aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.8} />
      <span className={styles['word']}>
        <FormattedMessage id="verdict.unmarked" />
      </span>{' '}
      <span className={styles['points']}>
        <FormattedMessage id="verdict.unmarked.text" />
      </span>
    </span>
  )
}
