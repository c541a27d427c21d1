import { FormattedMessage, useIntl } from 'react-intl'
import { Fold } from './fold.tsx'
import styles from './move-in.module.css'
import { PassphraseForm } from './passphrase-form.tsx'
import type { Work } from './protection-store.ts'

type MoveInProps = {
  readonly work: Work
  /** True when a learner came. */
  readonly onGo: (passphrase: string) => Promise<boolean>
}

/** Brings a profile from another computer: the passphrase of its file, then the file. */
export function MoveIn({ work, onGo }: MoveInProps) {
  const intl = useIntl()
  return (
    <div className={styles['place']}>
      <Fold title={<FormattedMessage id="learners.moveIn.title" />}>
        <PassphraseForm
          deed="move-in"
          work={work}
          asks={intl.formatMessage({ id: 'learners.moveIn.label' })}
          chooses={null}
          name=""
          action={<FormattedMessage id="learners.moveIn.action" />}
          onGo={onGo}
        />
      </Fold>
    </div>
  )
}
