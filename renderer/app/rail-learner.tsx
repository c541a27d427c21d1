import { Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './rail-learner.module.css'
import { useSession } from './session-context.ts'

/** Who is learning, at the foot of the rail; leads back to the choice, and locks a profile that has a passphrase. */
export function RailLearner() {
  const intl = useIntl()
  const learner = useSession((state) => state.learner)
  const lock = useSession((state) => state.actions.lock)
  if (learner === null) return null
  return (
    <div className={styles['foot']}>
      <Link to="/who" className={styles['learner'] ?? ''}>
        <span className={styles['name']}>{learner.name}</span>
        <span className={styles['hint']}>
          <FormattedMessage id="learners.change" />
        </span>
      </Link>
      {learner.lock === 'open' ? (
        <button
          type="button"
          className={styles['lock']}
          title={intl.formatMessage({ id: 'lock.now' })}
          onClick={() => void lock()}
        >
          <Lock aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.7} />
          <FormattedMessage id="lock.action" />
        </button>
      ) : null}
    </div>
  )
}
