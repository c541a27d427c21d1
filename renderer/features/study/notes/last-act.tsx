import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './last-act.module.css'
import { useNotes } from './notes-context.ts'

/** Says what became of the last mark or note, and offers the way back. It stands there empty before, so that it is read out. */
export function LastActLine() {
  const last = useNotes((state) => state.last)
  const undo = useNotes(({ actions }) => actions.undo)
  const hasUndo = last.kind === 'marked' || last.kind === 'removed'
  return (
    <>
      <output className={styles['line']} data-shown={last.kind === 'none' ? undefined : ''}>
        {last.kind === 'marked' ? <FormattedMessage id="marks.done" /> : null}
        {last.kind === 'removed' ? <FormattedMessage id="marks.removed" /> : null}
        {last.kind === 'saved' ? <FormattedMessage id="notes.saved" values={{ file: last.file }} /> : null}
        {hasUndo ? (
          <Button onPress={() => void undo()}>
            <FormattedMessage id="marks.undo" />
          </Button>
        ) : null}
      </output>
      {last.kind === 'failed' ? <Problem error={last.error} /> : null}
    </>
  )
}
