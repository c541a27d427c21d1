import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Trail } from './trail.tsx'

/** The way back from a screen that is opened from Teach. */
export function TeachTrail() {
  return (
    <Trail>
      <Link to="/teach">
        <FormattedMessage id="teach.title" />
      </Link>
    </Trail>
  )
}
