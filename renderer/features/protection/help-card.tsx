import { FormattedMessage } from 'react-intl'
import type { HelpCardView } from '#contract/protection.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './help-card.module.css'
import type { Work } from './protection-store.ts'

type HelpCardProps = {
  readonly help: HelpCardView | null
  readonly work: Work
  readonly onChoose: () => void
  readonly onDismiss: () => void
}

/** Which instructor may let the learner back in, if any. */
export function HelpCard({ help, work, onChoose, onDismiss }: HelpCardProps) {
  return (
    <div className={styles['help']}>
      <p>
        <FormattedMessage id="protection.help.text" />
      </p>
      {help === null ? null : (
        <>
          <p className={styles['card']}>
            <FormattedMessage id="protection.help.chosen" values={help} />
          </p>
          <p>
            <FormattedMessage id="protection.help.compare" />
          </p>
        </>
      )}
      {work.deed === 'choose-help' && work.saving.kind === 'failed' ? <Problem error={work.saving.error} /> : null}
      <div className={styles['row']}>
        <Button onPress={onChoose}>
          <FormattedMessage id={help === null ? 'protection.help.choose' : 'protection.help.another'} />
        </Button>
        {help === null ? null : (
          <Button onPress={onDismiss}>
            <FormattedMessage id="protection.help.dismiss" />
          </Button>
        )}
      </div>
    </div>
  )
}
