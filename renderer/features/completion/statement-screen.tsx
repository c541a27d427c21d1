import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import type { PackView } from '#contract/library-view.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DraftNote } from '#renderer/ui/draft-note.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { useCompletion } from './completion-context.ts'
import { CourseTrail } from './course-trail.tsx'
import { DoneCard } from './done-card.tsx'
import { Moment } from './moment.tsx'
import { StatedTime } from './stated-time.tsx'
import styles from './statement-screen.module.css'

type StatementScreenProps = {
  readonly pack: PackView
  readonly status: CourseCompletionView
  /** The name of the profile. */
  readonly name: string
  readonly onDone: () => void
}

/** The statement that ends a course, in the exact words that are recorded, with the learner's name under it. */
export function StatementScreen({ pack, status, name, onDone }: StatementScreenProps) {
  const intl = useIntl()
  const language = useLanguage()
  const { contentSeen, examination, evaluation, attestation } = status
  const isStudied = contentSeen.at !== null && (examination === 'none' || examination.kind === 'passed')
  return (
    <Page
      title={intl.formatMessage({ id: 'statement.title' })}
      before={<CourseTrail status={status} />}
      lead={<FormattedMessage id="statement.lead" />}
    >
      <blockquote className={styles['words']}>{attestationTexts[language]}</blockquote>
      {attestation !== null ? (
        <DoneCard pack={pack.pack} next={evaluation === null ? 'course' : 'record'}>
          <FormattedMessage id="statement.signed" values={{ when: <Moment at={attestation.at} /> }} />
        </DoneCard>
      ) : isStudied ? (
        <>
          <StatedTime creditMinutes={pack.creditMinutes} activeMs={status.activeMs} />
          <DraftNote status={pack.status} />
          <Signature name={name} onDone={onDone} />
        </>
      ) : (
        <DoneCard pack={pack.pack} next="course" isDone={false}>
          <FormattedMessage id="statement.notYet" />
        </DoneCard>
      )}
    </Page>
  )
}

function Signature({ name, onDone }: Pick<StatementScreenProps, 'name' | 'onDone'>) {
  const intl = useIntl()
  const [written, setWritten] = useState('')
  const [isTried, setIsTried] = useState(false)
  const recording = useCompletion((state) => state.recording)
  const { sign } = useCompletion(({ actions }) => actions)
  const isTheirs = folded(written) === folded(name)
  const submit = async () => {
    setIsTried(true)
    if (isTheirs && (await sign(name))) onDone()
  }
  return (
    <div className={styles['signature']}>
      <TextField
        label={intl.formatMessage({ id: 'statement.name' })}
        hint={<FormattedMessage id="statement.name.hint" values={{ name: <bdi>{name}</bdi> }} />}
        value={written}
        isWide
        problem={isTried && !isTheirs ? intl.formatMessage({ id: 'statement.name.other' }, { name }) : null}
        onChange={setWritten}
        onEnter={() => void submit()}
      />
      <p className={styles['meaning']}>
        <FormattedMessage id="statement.meaning" />
      </p>
      <div>
        <Button kind="main" isDisabled={recording.kind === 'saving'} onPress={() => void submit()}>
          <FormattedMessage id="statement.sign" />
        </Button>
      </div>
      {recording.kind === 'failed' ? <Problem error={recording.error} /> : null}
    </div>
  )
}

/** Two spellings of one name that look alike are one: spaces round and between, width and composition of letters. */
function folded(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
}
