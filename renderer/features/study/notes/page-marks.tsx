import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MarkView } from '#contract/reading.ts'
import styles from './page-marks.module.css'

type PageMarksProps = {
  readonly here: readonly MarkView[]
  readonly lost: readonly MarkView[]
  readonly onOpen: (mark: MarkView) => void
}

/** What is marked on a page, beside the text; what is lost in the module, with its words; and how marking goes. */
export function PageMarks({ here, lost, onOpen }: PageMarksProps) {
  const intl = useIntl()
  return (
    <section className={styles['marks']} aria-label={intl.formatMessage({ id: 'marks.here' })}>
      {here.length === 0 ? null : (
        <>
          <p className={styles['title']}>
            <FormattedMessage id="marks.here" />
          </p>
          <MarkLines marks={here} onOpen={onOpen} />
        </>
      )}
      {lost.length === 0 ? null : (
        <>
          <p className={styles['title']}>
            <FormattedMessage id="marks.lost" values={{ count: lost.length }} />
          </p>
          <MarkLines marks={lost} onOpen={onOpen} />
        </>
      )}
      <p className={styles['hint']}>
        <FormattedMessage
          id="marks.hint"
          values={Object.fromEntries(
            Object.entries(shownKeys).map(([name, key]) => [name, <kbd key={key}>{key}</kbd>]),
          )}
        />
      </p>
      <Link to="/notes" className={styles['link'] ?? ''}>
        <FormattedMessage id="marks.all" />
      </Link>
    </section>
  )
}

function MarkLines({ marks, onOpen }: Pick<PageMarksProps, 'onOpen'> & { readonly marks: readonly MarkView[] }) {
  return (
    <ul className={styles['list']}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <button
            type="button"
            className={styles['line']}
            data-mark={mark.id}
            data-standing={mark.standing.kind}
            onClick={() => onOpen(mark)}
          >
            <span lang={mark.language} className={styles['quote']}>
              {mark.quote}
            </span>
            {mark.note.trim() === '' ? null : <span className={styles['note']}>{mark.note}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** As they are printed on the keys. */
const shownKeys = { down: 'Alt ↓', up: 'Alt ↑', mark: 'M', note: 'N' }
