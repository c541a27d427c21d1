import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ReplyError } from '#contract/errors/reply.ts'
import { maxNoteUnits } from '#contract/note-limits.ts'
import type { MarkGiven } from '#contract/reading.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ModalSheet } from '#renderer/ui/modal-sheet.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import styles from './note-dialog.module.css'

type NoteDialogProps = {
  /** What the note is to; `null` while nothing is written. */
  readonly mark: MarkGiven | null
  /** Why it could not be saved; what was typed is still there. */
  readonly problem: ReplyError | null
  /** Takes the mark away; left out for one that is not made yet. */
  readonly onRemove?: (() => void) | undefined
  readonly onSave: (note: string) => void
  readonly onClose: () => void
}

/** Writes a note to a passage, or changes it. Escape closes without a change. */
export function NoteDialog({ mark, ...rest }: NoteDialogProps) {
  return mark === null ? null : <NoteSheet key={mark.id} mark={mark} {...rest} />
}

function NoteSheet({ mark, problem, onRemove, onSave, onClose }: NoteDialogProps & { readonly mark: MarkGiven }) {
  const intl = useIntl()
  const [note, setNote] = useState(mark.note)
  return (
    <ModalSheet
      isOpen
      isWide
      title={<FormattedMessage id="note.title" />}
      onClose={onClose}
      buttons={
        <>
          <Button kind="main" onPress={() => onSave(note)}>
            <FormattedMessage id="note.save" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="note.back" />
          </Button>
          {onRemove === undefined ? null : (
            <Button onPress={onRemove}>
              <FormattedMessage id="note.remove" />
            </Button>
          )}
        </>
      }
    >
      <blockquote lang={mark.language} className={styles['quote']}>
        {mark.quote}
      </blockquote>
      <div className={styles['field']}>
        <TextArea
          label={intl.formatMessage({ id: 'note.label' })}
          hint={<FormattedMessage id="note.hint" />}
          value={note}
          maxLength={maxNoteUnits}
          isFirst
          onChange={setNote}
        />
      </div>
      {problem === null ? null : (
        <div className={styles['problem']}>
          <Problem error={problem} />
        </div>
      )}
    </ModalSheet>
  )
}
