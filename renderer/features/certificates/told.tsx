import { FormattedDate, FormattedMessage } from 'react-intl'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './certificates.module.css'
import type { Doing } from './certificates-store.ts'

/** What the last action came to. */
export function Told({ doing }: { readonly doing: Doing }) {
  if (doing.kind === 'failed') return <Problem error={doing.error} />
  return (
    <output className={styles['told']}>
      {doing.kind === 'saved' ? (
        <FormattedMessage id="record.saved" values={{ file: <span className={styles['file']}>{doing.file}</span> }} />
      ) : null}
      {doing.kind === 'taken' ? (
        <FormattedMessage id="certificates.taken" values={{ marked: doing.marked, serials: doing.serials }} />
      ) : null}
      {doing.kind === 'listed' ? (
        <FormattedMessage
          id={`certificates.listed.${doing.list.kind}`}
          values={{ name: doing.list.name, date: <FormattedDate value={doing.list.at} dateStyle="medium" /> }}
        />
      ) : null}
    </output>
  )
}
