import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Trail } from './trail.tsx'

/** The way back from a screen to the place of the rail that it is opened from. */
export function ParentTrail({ place }: { readonly place: 'settings' | 'teach' }) {
  return (
    <Trail>
      <Link to={`/${place}`}>
        <FormattedMessage id={`${place}.title`} />
      </Link>
    </Trail>
  )
}
