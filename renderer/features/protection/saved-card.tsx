import { FormattedMessage } from 'react-intl'
import styles from './help-cards-screen.module.css'

/** Where a file was written. */
export function SavedCard({ file }: { readonly file: string }) {
  return (
    <output className={styles['saved']}>
      <FormattedMessage id="helpCards.saved" values={{ file }} />
    </output>
  )
}
