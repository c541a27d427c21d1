import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Furrows } from '#renderer/ui/furrows.tsx'
import styles from './nothing-to-continue.module.css'

type NothingToContinueProps = {
  /** No course is there, or all of them are passed. */
  readonly kind: 'empty' | 'done'
  readonly onGo: () => void
}

/** Stands where the next step would, and says what one can do instead. */
export function NothingToContinue({ kind, onGo }: NothingToContinueProps) {
  return (
    <section className={styles['empty']}>
      <Furrows />
      <h2 className={styles['title']}>
        <FormattedMessage id={`today.${kind}.title`} />
      </h2>
      <p className={styles['text']}>
        <FormattedMessage id={`today.${kind}.text`} />
      </p>
      <Button kind="main" onPress={onGo}>
        <FormattedMessage id={`today.${kind}.action`} />
      </Button>
    </section>
  )
}
