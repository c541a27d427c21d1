import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { MarkView } from '#contract/reading.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './mark-card.module.css'

type MarkCardProps = {
  readonly mark: MarkView
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One marked passage with its note: where it stands, or that it is lost, with its text all the same. */
export function MarkCard({ mark, onEdit, onRemove }: MarkCardProps) {
  const { standing } = mark
  return (
    <li className={styles['card']} data-mark={mark.id} data-standing={standing.kind}>
      <blockquote lang={mark.language} className={styles['quote']}>
        {mark.quote}
      </blockquote>
      {mark.note.trim() === '' ? null : <p className={styles['note']}>{mark.note}</p>}
      {standing.kind === 'found' ? null : (
        <p className={styles['gone']}>
          <FormattedMessage id={`notes.${standing.kind}`} />
        </p>
      )}
      <div className={styles['row']}>
        {standing.kind === 'found' ? (
          <Link
            to="/learn/$pack/$module"
            params={{ pack: mark.pack, module: mark.module }}
            search={{ page: standing.page, mark: mark.id }}
            className={styles['link'] ?? ''}
          >
            <FormattedMessage id="notes.open" />
            <span lang={mark.language} className={styles['page']}>
              {standing.pageTitle}
            </span>
          </Link>
        ) : null}
        <Button onPress={onEdit}>
          <FormattedMessage id={mark.note.trim() === '' ? 'notes.write' : 'notes.edit'} />
        </Button>
        <Button onPress={onRemove}>
          <FormattedMessage id="notes.remove" />
        </Button>
      </div>
    </li>
  )
}
