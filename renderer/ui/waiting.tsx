import { FormattedMessage } from 'react-intl'
import { useIsLate } from './use-is-late.ts'
import styles from './waiting.module.css'

/** Stands where something is still being fetched. Silent for a moment, so that what is quick does not flicker. */
export function Waiting() {
  const isLate = useIsLate(true, 400)
  return (
    <output data-waiting className={styles['waiting']}>
      {isLate ? (
        <>
          <span className={styles['row']} />
          <FormattedMessage id="app.loading" />
        </>
      ) : null}
    </output>
  )
}
