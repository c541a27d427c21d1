import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MarkView } from '#contract/reading.ts'
import { Button, buttonLook } from '#renderer/ui/button.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { LastActLine } from './last-act.tsx'
import { MarkCard } from './mark-card.tsx'
import { matchingMarks } from './matching-marks.ts'
import { useNotes } from './notes-context.ts'
import styles from './notes-screen.module.css'
import { useNoteDialog } from './use-note-dialog.tsx'

type NotesScreenProps = {
  readonly marks: readonly MarkView[]
  /** Whether a passphrase encrypts them. */
  readonly isProtected: boolean
}

/** Everything a learner marked, by course and module, with the notes: to find, go back to, change, take away, and take along. */
export function NotesScreen({ marks, isProtected }: NotesScreenProps) {
  const intl = useIntl()
  const { remove, save } = useNotes(({ actions }) => actions)
  const [question, setQuestion] = useState('')
  const note = useNoteDialog()
  const found = matchingMarks(marks, question)
  return (
    <Page title={intl.formatMessage({ id: 'notes.title' })} lead={<FormattedMessage id="notes.lead" />}>
      {marks.length === 0 ? (
        <EmptyPlace
          title={<FormattedMessage id="notes.empty.title" />}
          text={<FormattedMessage id="notes.empty.text" />}
          action={
            <Link to="/learn" className={buttonLook('main')}>
              <FormattedMessage id="notes.empty.action" />
            </Link>
          }
        />
      ) : (
        <>
          <div className={styles['head']}>
            <TextField
              label={intl.formatMessage({ id: 'notes.find' })}
              value={question}
              maxLength={200}
              onChange={setQuestion}
              onEnter={() => undefined}
            />
            <Button onPress={() => void save()}>
              <FormattedMessage id="notes.save" />
            </Button>
          </div>
          <p className={styles['private']}>
            <FormattedMessage id={isProtected ? 'notes.private.protected' : 'notes.private'} />
          </p>
        </>
      )}
      <LastActLine />
      <output>{marks.length > 0 && found.length === 0 ? <FormattedMessage id="notes.none" /> : null}</output>
      {byModule(found).map(({ key, first, marks: own }) => (
        <section key={key} aria-labelledby={`notes-${key}`} className={styles['module']}>
          <h2 id={`notes-${key}`} className={styles['title']}>
            {first.moduleTitle}
            <span className={styles['course']}>{first.packTitle}</span>
          </h2>
          <ul className={styles['list']}>
            {own.map((mark) => (
              <MarkCard key={mark.id} mark={mark} onEdit={() => note.open(mark)} onRemove={() => void remove(mark)} />
            ))}
          </ul>
        </section>
      ))}
      {note.dialog}
    </Page>
  )
}

type ModuleMarks = { readonly key: string; readonly first: MarkView; readonly marks: readonly MarkView[] }

/** Marks come in order of course and module. */
function byModule(marks: readonly MarkView[]): readonly ModuleMarks[] {
  const groups = new Map<string, ModuleMarks>()
  for (const mark of marks) {
    const key = `${mark.pack}-${mark.module}`
    const group = groups.get(key) ?? { key, first: mark, marks: [] }
    groups.set(key, { ...group, marks: [...group.marks, mark] })
  }
  return [...groups.values()]
}
