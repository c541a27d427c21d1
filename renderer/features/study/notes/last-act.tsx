import { useEffect } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './last-act.module.css'
import { useNotes } from './notes-context.ts'

/**
 * Says what became of the last mark or note, and offers the way back, until its screen is left. It stands there empty before, so
 * that it is read out. `isAfloat` keeps it in view at the foot of a long page.
 */
export function LastActLine({ isAfloat = false }: { readonly isAfloat?: boolean }) {
  const last = useNotes((state) => state.last)
  const { undo, forget } = useNotes(({ actions }) => actions)
  useEffect(() => forget, [forget])
  const hasUndo = last.kind === 'marked' || last.kind === 'removed'
  return (
    <div className={isAfloat ? styles['afloat'] : undefined} data-shown={last.kind === 'none' ? undefined : ''}>
      <output className={styles['line']}>
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
    </div>
  )
}
