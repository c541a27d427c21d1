import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import styles from './rail-learner.module.css'
import { useSession } from './session-context.ts'

/** Who is learning, at the foot of the rail; leads back to the choice. */
export function RailLearner() {
  const learner = useSession((state) => state.learner)
  if (learner === null) return null
  return (
    <Link to="/who" className={styles['learner'] ?? ''}>
      <span className={styles['name']}>{learner.name}</span>
      <span className={styles['hint']}>
        <FormattedMessage id="learners.change" />
      </span>
    </Link>
  )
}
