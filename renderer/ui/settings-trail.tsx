import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Trail } from './trail.tsx'

/** The way back from a screen that is opened from the settings. */
export function SettingsTrail() {
  return (
    <Trail>
      <Link to="/settings">
        <FormattedMessage id="settings.title" />
      </Link>
    </Trail>
  )
}
